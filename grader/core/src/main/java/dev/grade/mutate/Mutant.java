package dev.grade.mutate;

import java.util.List;
import java.util.Map;

/**
 * An answer with one mistake put in.
 *
 * @param id
 *            operator and a fingerprint of the change, such as {@code drop-volatile/3f2a91bc}; the same as long as the lines
 *            that change stay the same, wherever they stand
 * @param line
 *            of the first change, counted from 1
 * @param sources
 *            all files of the answer, by path
 * @param diff
 *            the lines that changed, those before with {@code -}, those after with {@code +}
 */
public record Mutant(Operator operator, String id, String file, int line, Map<String, String> sources,
        List<String> diff) {
}
