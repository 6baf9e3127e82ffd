package io.integrationhub.catalogsync.commercetools.category;

import io.integrationhub.catalogsync.catalog.Category;
import io.integrationhub.catalogsync.commercetools.CatalogFault;
import io.integrationhub.catalogsync.commercetools.project.CatalogProjects;
import io.integrationhub.catalogsync.commercetools.project.References;
import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import io.integrationhub.catalogsync.commercetools.project.ResourceWriter;
import io.integrationhub.catalogsync.source.CatalogItems;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.fault.TransientFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.run.ItemKind;
import io.integrationhub.run.ItemTarget;
import io.integrationhub.run.Known;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Writes categories. */
final class CategoryTarget implements ItemTarget<Category> {

    /** Somebody else may write categories too. */
    private static final int MAX_ATTEMPTS = 5;

    private final CatalogProjects projects;
    private final Duration pause;
    private final Map<TenantId, CategoryLanes> lanes = new ConcurrentHashMap<>();

    /** @param pause how long a write that found the tree locked waits at least */
    CategoryTarget(CatalogProjects projects, Duration pause) {
        this.projects = projects;
        this.pause = pause;
    }

    @Override
    public ItemKind<Category> kind() {
        return CatalogItems.CATEGORY;
    }

    @Override
    public Map<String, Known<Category>> read(Tenant tenant, Collection<String> keys) {
        References references = projects.references(tenant);
        Collection<JsonNode> found = api(tenant).byKeys(keys).values();
        references.loadAll(
                found.stream().map(category -> category.path("parent")).toList());
        CategoryJson json = new CategoryJson(references.keys());
        Map<String, Known<Category>> known = new HashMap<>();
        found.stream()
                .map(json::read)
                .forEach(category -> known.put(category.body().key(), category));
        return known;
    }

    @Override
    public Known<Category> write(Tenant tenant, String key, Category desired, Optional<Known<Category>> known) {
        projects.requireWritable(tenant);
        return lanes(tenant)
                .write(desired, known, () -> unlessLocked(() -> writer(tenant).write(key, desired, known)));
    }

    /** Deleting a category would delete its subcategories, which may be somebody else's. */
    @Override
    public void remove(Tenant tenant, String key, Known<Category> known) {
        projects.requireWritable(tenant);
        lanes(tenant).remove(() -> {
            List<JsonNode> children = api(tenant).query("parent(id=\"" + known.id() + "\")");
            if (!children.isEmpty()) {
                throw new PermanentFault(
                        CatalogFault.CATEGORY_HAS_CHILDREN,
                        "category " + key + " has " + children.size()
                                + " subcategories, which would be deleted with it; move or delete them first");
            }
            unlessLocked(() -> {
                writer(tenant).delete(key, known);
                return true;
            });
        });
    }

    /** Repeats a write that somebody else's write of the tree got in the way of. */
    private <T> T unlessLocked(Supplier<T> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (PermanentFault fault) {
                if (!ResourceWriter.has(fault, "InvalidOperation")) {
                    throw fault;
                }
                if (attempt == MAX_ATTEMPTS) {
                    throw new TransientFault(fault.code(), String.valueOf(fault.getMessage()), fault.getCause());
                }
                await(pause.multipliedBy(attempt));
            }
        }
    }

    private static void await(Duration pause) {
        try {
            Thread.sleep(pause.plusMillis(ThreadLocalRandom.current().nextLong(1 + pause.toMillis())));
        } catch (InterruptedException _) {
            // The next request ends at once.
            Thread.currentThread().interrupt();
        }
    }

    private CategoryLanes lanes(Tenant tenant) {
        return lanes.computeIfAbsent(tenant.id(), _ -> new CategoryLanes());
    }

    private ResourceWriter<Category> writer(Tenant tenant) {
        References references = projects.references(tenant);
        CategoryJson json = new CategoryJson(references.keys());
        return new ResourceWriter<>(
                api(tenant), CategoryJson::draft, CategoryDifference::actions, json::read, (written, desired) -> {
                    references.put(CategoryJson.TYPE, written);
                    return CategoryJson.written(written, desired);
                });
    }

    private ResourceApi api(Tenant tenant) {
        return projects.api(tenant, "categories");
    }
}
