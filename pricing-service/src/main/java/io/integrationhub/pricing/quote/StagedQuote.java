package io.integrationhub.pricing.quote;

/**
 * What a seller prepares, with a cart of its own.
 *
 * @param isClosed whether nothing can be offered from it any more
 */
public record StagedQuote(String id, String cartId, boolean isClosed) {}
