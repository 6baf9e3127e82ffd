package io.integrationhub.catalogsync.commercetools.product;

import io.integrationhub.catalogsync.settings.PriceMode;

/**
 * What a new product gets that its source does not state.
 *
 * @param publish whether customers see it at once
 * @param priceMode where its prices are
 */
record DraftOptions(boolean publish, PriceMode priceMode) {}
