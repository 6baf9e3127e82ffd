package io.integrationhub.catalogsync.commercetools.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.catalog.LocalizedText;
import io.integrationhub.catalogsync.fakes.CatalogWorld;
import io.integrationhub.core.fault.Fault;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.run.Known;
import io.integrationhub.sandbox.commercetools.admin.ApiFault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CategoryTargetTest {

    private static CatalogWorld world;

    private final Tenant tenant = CatalogWorld.tenant(Map.of());
    private CategoryTarget target;

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
        target = new CategoryTarget(world.projects(), Duration.ofMillis(1));
    }

    @Test
    void createsMovesAndReadsCategories() {
        // Given
        write(category("tools", Optional.empty()), Optional.empty());
        write(category("machines", Optional.empty()), Optional.empty());
        Known<Category> drills = write(category("drills", Optional.of("tools")), Optional.empty());

        // When
        write(category("drills", Optional.of("machines")), Optional.of(drills));

        // Then
        Map<String, Known<Category>> read = target.read(tenant, List.of("drills", "unknown"));
        assertThat(read).containsOnlyKeys("drills");
        assertThat(read.values())
                .extracting(known -> known.body().parentKey())
                .containsExactly(Optional.of("machines"));
    }

    @Test
    void repeatsAWriteThatFoundTheTreeLocked() {
        // Given
        world.commercetools()
                .faults()
                .add(ApiFault.categoryTreeLocked().times(2).on("POST", "/categories"));

        // When
        write(category("tools", Optional.empty()), Optional.empty());

        // Then
        assertThat(world.requests("POST", "categories")).isEqualTo(3);
        assertThat(world.resource("category", "tools").path("version").asLong()).isEqualTo(1);
    }

    @Test
    void isTriedLaterIfTheTreeStaysLocked() {
        // Given
        world.commercetools().faults().add(ApiFault.categoryTreeLocked().on("POST", "/categories"));

        // When, Then
        assertThatThrownBy(() -> write(category("tools", Optional.empty()), Optional.empty()))
                .isInstanceOf(TransientFault.class);
    }

    @Test
    void deletesNoCategoryThatHasSubcategories() {
        // Given
        Known<Category> tools = write(category("tools", Optional.empty()), Optional.empty());
        Known<Category> drills = write(category("drills", Optional.of("tools")), Optional.empty());

        // When, Then
        assertThatThrownBy(() -> target.remove(tenant, "tools", tools))
                .isInstanceOf(PermanentFault.class)
                .extracting(fault -> ((Fault) fault).code().name())
                .isEqualTo("CATEGORY_HAS_CHILDREN");
        target.remove(tenant, "drills", drills);
        target.remove(tenant, "tools", tools);
        assertThat(target.read(tenant, List.of("tools", "drills"))).isEmpty();
    }

    private Known<Category> write(Category category, Optional<Known<Category>> known) {
        return target.write(tenant, category.key(), category, known);
    }

    private static Category category(String key, Optional<String> parent) {
        return new Category(
                key,
                Optional.empty(),
                LocalizedText.of("de", key),
                LocalizedText.of("de", key),
                parent,
                Optional.empty(),
                LocalizedText.empty(),
                List.of());
    }
}
