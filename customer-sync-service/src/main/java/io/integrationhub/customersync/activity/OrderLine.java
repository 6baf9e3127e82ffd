package io.integrationhub.customersync.activity;

/**
 * A line of an order. Texts are empty if they are missing.
 *
 * @param id the line's id in commercetools
 * @param productId the product's id in commercetools
 * @param sku the variant's SKU, or the slug of a custom line
 * @param name in the language of the order
 * @param image URL of the variant's first image
 * @param unitPrice price of one piece, before discounts
 * @param total what is paid for the line
 */
public record OrderLine(
        String id,
        String productId,
        String sku,
        String name,
        String image,
        long quantity,
        Amount unitPrice,
        Amount total) {}
