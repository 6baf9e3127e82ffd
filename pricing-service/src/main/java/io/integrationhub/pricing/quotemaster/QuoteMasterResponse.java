package io.integrationhub.pricing.quotemaster;

/** The response of the master of quotes. */
public sealed interface QuoteMasterResponse {

    /** The master has it, under this name. */
    record Accepted(String externalId) implements QuoteMasterResponse {}

    /**
     * The master rejected it and would reject it again.
     *
     * @param code of the master; without personal data
     */
    record Rejected(String code) implements QuoteMasterResponse {}
}
