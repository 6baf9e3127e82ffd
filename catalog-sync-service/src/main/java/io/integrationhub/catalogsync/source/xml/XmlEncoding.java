package io.integrationhub.catalogsync.source.xml;

import io.integrationhub.catalogsync.source.SourceDocument;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding in which a document is written, which is not always the one that it declares. The whole document is
 * examined, because the first letter outside ASCII may be anywhere.
 *
 * @param problem for people; empty if the declaration is right
 */
record XmlEncoding(Charset charset, Optional<String> problem) {

    /** What Windows writes where it does not write Unicode; every byte is a character of it. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']");
    private static final int START_LENGTH = 1024;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /** Examines a document. */
    static XmlEncoding of(SourceDocument document) throws IOException {
        try (InputStream in = new BufferedInputStream(document.open())) {
            in.mark(START_LENGTH);
            byte[] start = in.readNBytes(START_LENGTH);
            Optional<Charset> wide = wide(start);
            if (wide.isPresent()) {
                return new XmlEncoding(wide.get(), Optional.empty());
            }
            in.reset();
            return decide(declared(start), TextBytes.of(in));
        }
    }

    /** Opens the document as text, without a byte order mark and without white space before the declaration. */
    Reader open(SourceDocument document) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(document.open(), charset));
        int next = ' ';
        while (next == BYTE_ORDER_MARK || Character.isWhitespace(next)) {
            reader.mark(1);
            next = reader.read();
        }
        reader.reset();
        return reader;
    }

    private static XmlEncoding decide(Optional<String> declared, TextBytes bytes) {
        Optional<Charset> stated = declared.isEmpty() ? Optional.of(StandardCharsets.UTF_8) : charset(declared.get());
        Charset actual = actual(stated, bytes);
        if (!bytes.hasOthersThanAscii() || stated.filter(actual::equals).isPresent()) {
            return new XmlEncoding(actual, Optional.empty());
        }
        return new XmlEncoding(
                actual,
                Optional.of("the document declares " + declared.orElse("no encoding, which means UTF-8")
                        + " but is written in " + actual.name() + ", and is read so"));
    }

    private static Charset actual(Optional<Charset> stated, TextBytes bytes) {
        if (bytes.isUtf8()) {
            return StandardCharsets.UTF_8;
        }
        boolean isTooSmall = stated.filter(it -> it.equals(StandardCharsets.ISO_8859_1)
                        || it.equals(StandardCharsets.US_ASCII)
                        || it.name().startsWith("UTF-"))
                .isPresent();
        boolean isLatin1 = stated.filter(StandardCharsets.ISO_8859_1::equals).isPresent() && !bytes.hasControls();
        return isTooSmall && !isLatin1 ? WINDOWS : stated.orElse(WINDOWS);
    }

    private static Optional<String> declared(byte[] start) {
        Matcher matcher = DECLARATION.matcher(new String(start, StandardCharsets.ISO_8859_1));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** UTF-16, by its byte order mark or by the zero in its first character. */
    private static Optional<Charset> wide(byte[] start) {
        int first = start.length > 1 ? (start[0] & 0xFF) << 8 | start[1] & 0xFF : -1;
        return switch (first) {
            case 0xFEFF, '<' -> Optional.of(StandardCharsets.UTF_16BE);
            case 0xFFFE, '<' << 8 -> Optional.of(StandardCharsets.UTF_16LE);
            default -> Optional.empty();
        };
    }
}
