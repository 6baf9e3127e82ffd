package io.integrationhub.catalogsync;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.test.service.RunningService;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CatalogSyncApplicationTest {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                CatalogSyncApplication.class,
                "catalog-sync",
                Map.of(
                        "HUB_TENANTS_ACME_MASTERS_PRODUCT", "pim",
                        "HUB_TENANTS_ACME_SYSTEMS_PIM_URL", "https://pim.example.com"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isHealthyOnBrokerAndDatabase() {
        assertThat(service.endpoint("health").path("status").stringValue()).isEqualTo("UP");
    }

    @Test
    void saysWhichWaysItOwnsAndThatNoneIsBuilt() {
        // When
        JsonNode product = service.endpoint("masters").at("/tenants/acme/product");

        // Then
        assertThat(product.at("/master").stringValue()).isEqualTo("pim");
        assertThat(product.at("/flows")
                        .valueStream()
                        .map(flow -> flow.path("name").stringValue()))
                .containsExactly("categories-in", "product-types-in", "products-in");
        assertThat(product.at("/flows")
                        .valueStream()
                        .map(flow -> flow.path("state").stringValue()))
                .containsOnly("NOT_IMPLEMENTED");
    }
}
