package io.integrationhub.emailnotifier.content.order;

/**
 * A parcel of a delivery; unknown parts are empty.
 *
 * @param trackingUrl the carrier's page about the parcel
 */
public record Parcel(String carrier, String trackingId, String trackingUrl) {}
