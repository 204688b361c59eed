package dev.grade.assess.pack;

import dev.grade.assess.Pack;
import java.nio.file.Path;

/**
 * A take-home.
 *
 * @param zip
 *            its bytes
 * @param folder
 *            where its files are, until the maker deletes them
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Made(Pack pack, byte[] zip, Path folder) {
}
