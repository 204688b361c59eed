import java.io.Serializable;
import java.util.Map;

/**
 * What a worker process is to do. This file is given; hand in JobCodec.java only.
 *
 * @param name
 *            any text
 * @param data
 *            any numbers, or none
 * @param tags
 *            a map of any class with texts as keys and values; may be null, which is something else than empty
 */
public record Job(String name, int[] data, Map<String, String> tags) implements Serializable {
}
