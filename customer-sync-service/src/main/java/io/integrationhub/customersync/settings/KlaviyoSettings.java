package io.integrationhub.customersync.settings;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of a target that is Klaviyo. Its private key is sent with the authentication api-key in the header
 * Authorization, with the value {@code Klaviyo-API-Key pk_…}.
 *
 * @param revision Revision of the API.
 * @param listId Id of the list that persons who consent join. Empty for none.
 * @param source What Klaviyo records as the source of a consent.
 */
public record KlaviyoSettings(
        @DefaultValue("2026-07-15") String revision,
        @DefaultValue("") String listId,
        @DefaultValue("commercetools") String source) {}
