package io.integrationhub.catalogsync.source.akeneo;

import io.integrationhub.core.tenant.Secret;
import io.integrationhub.core.tenant.TenantSection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the catalog is read from Akeneo, whose URL is that of the tenant's product master.
 *
 * @param enabled Whether the tenant's product master is Akeneo.
 * @param clientId Id of the connection in Akeneo.
 * @param clientSecret Secret of the connection.
 * @param username User of the connection.
 * @param password Password of that user.
 * @param channel Channel whose values are used, and whose category tree becomes the categories.
 * @param locales Locales whose texts are used, for example de_DE. Empty for all of the channel.
 * @param families Keys of product types by the code of their family. A family that is not listed keeps its code.
 * @param nameAttribute Attribute with the name. Empty for the one that the family uses as its label.
 * @param descriptionAttribute Attribute with the description.
 * @param priceAttribute Attribute with the prices. Empty if Akeneo has none.
 * @param imageAttributes Attributes with images, in order.
 * @param mediaUrl Public address below which the files of media attributes are found by their code. Akeneo serves them
 *     only to authenticated users, so that images are left out without it.
 */
@ConfigurationProperties("hub.tenants.tenant.catalog-sync.akeneo")
record AkeneoSettings(
        @DefaultValue("false") boolean enabled,
        @Nullable String clientId,
        @Nullable Secret clientSecret,
        @Nullable String username,
        @Nullable Secret password,
        @DefaultValue("ecommerce") String channel,
        @DefaultValue List<String> locales,
        @DefaultValue Map<String, String> families,
        @Nullable String nameAttribute,
        @DefaultValue("description") String descriptionAttribute,
        @Nullable String priceAttribute,
        @DefaultValue List<String> imageAttributes,
        @Nullable URI mediaUrl) {

    static final String NAME = "catalog-sync.akeneo";

    static final TenantSection<AkeneoSettings> SECTION = TenantSection.of(NAME, AkeneoSettings.class);

    AkeneoSettings {
        locales = List.copyOf(locales);
        families = Map.copyOf(families);
        imageAttributes = List.copyOf(imageAttributes);
    }

    /** Whether a value of this attribute is a field of the product rather than an attribute. */
    boolean isField(String attribute) {
        return attribute.equals(nameAttribute)
                || attribute.equals(descriptionAttribute)
                || attribute.equals(priceAttribute)
                || imageAttributes.contains(attribute);
    }
}
