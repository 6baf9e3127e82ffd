package io.integrationhub.catalogsync.commercetools.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.fakes.CatalogWorld;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogProjectsTest {

    private static CatalogWorld world;

    private final Tenant tenant = CatalogWorld.tenant(Map.of());

    @BeforeAll
    static void start() {
        world = new CatalogWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void newProject() {
        world.newProject();
    }

    @Test
    void writesAProjectOfTheClassicModelAndKnowsItsLanguages() {
        // Given
        CatalogProjects projects = world.projects();

        // When, Then
        assertThatCode(() -> projects.requireWritable(tenant)).doesNotThrowAnyException();
        assertThat(projects.languages(tenant)).containsExactly("de", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"InMigration"})
    void writesNothingWhileAProjectMigrates(String model) {
        // Given
        CatalogProjects projects = world.projects();
        world.changeCatalogModel(model);

        // When, Then
        assertThatThrownBy(() -> projects.requireWritable(tenant))
                .isInstanceOf(PermanentFault.class)
                .hasMessageContaining(model);
    }

    @Test
    void readsAllResourcesPageByPage() {
        // Given
        ResourceApi categories = world.projects().api(tenant, "categories");
        IntStream.range(0, 501)
                .forEach(number -> categories.create(Map.of(
                        "key", "key-" + number, "name", Map.of("de", "name"), "slug", Map.of("de", "slug-" + number))));

        // When, Then
        assertThat(categories.all()).hasSize(501);
    }
}
