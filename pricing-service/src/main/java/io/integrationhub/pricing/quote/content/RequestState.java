package io.integrationhub.pricing.quote.content;

/** The states of a quote request in commercetools. */
public enum RequestState {
    SUBMITTED,
    ACCEPTED,
    CLOSED,
    REJECTED,
    CANCELLED
}
