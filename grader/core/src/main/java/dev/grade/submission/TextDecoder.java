package dev.grade.submission;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a source file into text: UTF-8 or UTF-16, else the code page that fits the bytes best. */
final class TextDecoder {
    private TextDecoder() {
    }

    /** The text, and the name of the charset if it is one that the owner should hear of. */
    record Decoded(String text, String oddCharset) {
    }

    static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new Decoded(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), "UTF-16");
        }
        if (looksLikeUtf16(bytes, 1)) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (looksLikeUtf16(bytes, 0)) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_16BE), "UTF-16");
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
            return new Decoded(text.toString(), "");
        } catch (CharacterCodingException e) {
            String codePage = looksCyrillic(bytes) ? "windows-1251" : "windows-1252";
            return new Decoded(new String(bytes, Charset.forName(codePage)), codePage);
        }
    }

    /** Java source is mostly ASCII, which in UTF-16 is every other byte zero and hardly one of the rest. */
    private static boolean looksLikeUtf16(byte[] bytes, int highByte) {
        int high = 0;
        int low = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            high += bytes[i + highByte] == 0 ? 1 : 0;
            low += bytes[i + 1 - highByte] == 0 ? 1 : 0;
        }
        return high > bytes.length / 4 && low == 0;
    }

    /** Cyrillic words in windows-1251 are runs of bytes from 0xC0 up; western text has such bytes one at a time. */
    private static boolean looksCyrillic(byte[] bytes) {
        int single = 0;
        int inRuns = 0;
        int run = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i < bytes.length && (bytes[i] & 0xFF) >= 0xC0) {
                run++;
                continue;
            }
            if (run == 1) {
                single++;
            } else {
                inRuns += run;
            }
            run = 0;
        }
        return inRuns > single;
    }

    private static boolean startsWith(byte[] bytes, int... prefix) {
        if (bytes.length < prefix.length) {
            return false;
        }
        for (int i = 0; i < prefix.length; i++) {
            if ((bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
