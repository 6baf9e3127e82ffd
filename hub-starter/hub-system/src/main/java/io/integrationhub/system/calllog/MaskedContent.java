package io.integrationhub.system.calllog;

import java.util.List;

/** What would be sent, as people may read it in a journal: without personal data and without secrets. */
public final class MaskedContent {

    /** Enough for an order of some lines; a journal is no archive. */
    private static final int MAX_LENGTH = 4_000;

    private static final CallMask MASK = new CallMask(new SecretMask(List.of(), ""), false, MAX_LENGTH);

    private MaskedContent() {}

    /** JSON with all texts masked that may be personal or secret, shortened; of anything else, the length. */
    public static String of(byte[] content) {
        return MASK.body(content);
    }
}
