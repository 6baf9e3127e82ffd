package io.integrationhub.system.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text with the encoding in which it was written.
 *
 * @param text without a byte order mark
 */
public record DecodedText(String text, Charset encoding) {

    /** What Windows writes where it does not write Unicode; every byte is a character of it. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final char BYTE_ORDER_MARK = '\ufeff';

    /**
     * Decodes a file.
     *
     * @param encoding its encoding; null to find it out: by a byte order mark, UTF-8 if it is valid, otherwise
     *     Windows-1252
     */
    public static DecodedText of(byte[] content, @Nullable Charset encoding) {
        if (encoding != null) {
            return decoded(content, encoding);
        }
        Optional<Charset> marked = marked(content);
        if (marked.isPresent()) {
            return decoded(content, marked.get());
        }
        return isUtf8(content) ? decoded(content, StandardCharsets.UTF_8) : decoded(content, WINDOWS);
    }

    private static DecodedText decoded(byte[] content, Charset encoding) {
        String text = new String(content, encoding);
        boolean isMarked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new DecodedText(isMarked ? text.substring(1) : text, encoding);
    }

    private static Optional<Charset> marked(byte[] content) {
        if (startsWith(content, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return startsWith(content, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /** Whether the bytes are valid UTF-8. */
    public static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }
}
