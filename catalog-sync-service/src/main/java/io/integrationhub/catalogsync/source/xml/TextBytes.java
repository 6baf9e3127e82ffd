package io.integrationhub.catalogsync.source.xml;

import java.io.IOException;
import java.io.InputStream;

/**
 * What the bytes of a document tell about its encoding.
 *
 * @param isUtf8 whether all of them are valid UTF-8
 * @param hasOthersThanAscii whether there are bytes above 127
 * @param hasControls whether there are bytes from 128 to 159, which ISO 8859-1 has no letters for
 */
record TextBytes(boolean isUtf8, boolean hasOthersThanAscii, boolean hasControls) {

    private static final int BUFFER_SIZE = 1 << 16;

    /** Examines all bytes, in constant memory. */
    static TextBytes of(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER_SIZE];
        boolean isUtf8 = true;
        boolean others = false;
        boolean controls = false;
        int following = 0;
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            for (int i = 0; i < length; i++) {
                int octet = buffer[i] & 0xFF;
                if (octet < 0x80 && following == 0) {
                    continue;
                }
                others |= octet >= 0x80;
                controls |= octet >= 0x80 && octet < 0xA0;
                boolean continues = octet >= 0x80 && octet < 0xC0;
                isUtf8 &= continues == following > 0;
                following = continues ? Math.max(0, following - 1) : following(octet);
                isUtf8 &= following >= 0;
                following = Math.max(0, following);
            }
        }
        return new TextBytes(isUtf8 && following == 0, others, controls);
    }

    /** How many bytes follow the first byte of a character; -1 if no character begins so. */
    private static int following(int octet) {
        if (octet < 0x80) {
            return 0;
        }
        if (octet >= 0xC2 && octet < 0xE0) {
            return 1;
        }
        if (octet >= 0xE0 && octet < 0xF0) {
            return 2;
        }
        return octet >= 0xF0 && octet < 0xF5 ? 3 : -1;
    }
}
