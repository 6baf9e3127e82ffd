package io.integrationhub.catalogsync.commercetools.producttype;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.catalogsync.catalog.AttributeDefinition;
import io.integrationhub.catalogsync.catalog.AttributeDefinition.Level;
import io.integrationhub.catalogsync.catalog.AttributeType;
import io.integrationhub.catalogsync.catalog.AttributeType.EnumType;
import io.integrationhub.catalogsync.catalog.AttributeType.SetType;
import io.integrationhub.catalogsync.catalog.AttributeType.SimpleType;
import io.integrationhub.catalogsync.catalog.EnumValue;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.catalog.ProductType;
import io.integrationhub.catalogsync.fakes.CatalogWorld;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.Known;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductTypeTargetTest {

    private static final AttributeDefinition WIDTH = attribute("width", SimpleType.NUMBER);

    private final Tenant tenant = CatalogWorld.tenant(Map.of());

    @Test
    void createsChangesAndReadsAProductType() {
        try (CatalogWorld world = new CatalogWorld()) {
            // Given
            ExistingProductTypes existing = new ExistingProductTypes(world.projects(), InstantSource.system());
            ProductTypeTarget target = new ProductTypeTarget(world.projects(), existing);
            assertThat(existing.of(tenant)).isEmpty();
            Known<ProductType> created =
                    target.write(tenant, "tools", type(WIDTH, attribute("color", values("red"))), Optional.empty());
            ProductType desired = type(
                    attribute("parts", new SetType(SimpleType.TEXT)), attribute("color", values("blue", "red")), WIDTH);

            // When
            Known<ProductType> changed = target.write(tenant, "tools", desired, Optional.of(created));

            // Then
            assertThat(changed.body()).isEqualTo(desired);
            assertThat(existing.of(tenant)).containsExactly(desired);
            assertThat(target.read(tenant, List.of("tools"))).containsEntry("tools", changed);
            assertThat(world.requests("POST", "product-types")).isEqualTo(2);

            // When
            target.remove(tenant, "tools", changed);

            // Then
            assertThat(target.read(tenant, List.of("tools"))).isEmpty();
            assertThat(existing.of(tenant)).isEmpty();
        }
    }

    private static ProductType type(AttributeDefinition... attributes) {
        return new ProductType("tools", "Tools", "All tools", List.of(attributes));
    }

    private static AttributeDefinition attribute(String name, AttributeType type) {
        return new AttributeDefinition(
                name, LocalizedText.of("de", name), type, Level.VARIANT, false, true, Optional.empty());
    }

    private static EnumType values(String... keys) {
        return new EnumType(
                Arrays.stream(keys)
                        .map(key -> new EnumValue(key, LocalizedText.of("de", key)))
                        .toList(),
                true);
    }
}
