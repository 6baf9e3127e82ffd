package io.integrationhub.pricing.quote;

/** The states of a quote in commercetools. */
public enum QuoteState {
    PENDING,
    DECLINED,
    DECLINED_FOR_RENEGOTIATION,
    RENEGOTIATION_ADDRESSED,
    ACCEPTED,
    WITHDRAWN
}
