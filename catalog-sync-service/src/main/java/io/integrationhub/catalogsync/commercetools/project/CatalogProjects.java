package io.integrationhub.catalogsync.commercetools.project;

import io.integrationhub.catalogsync.commercetools.CatalogFault;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** What the targets need of each tenant's Project: its resources, its languages, and its catalog model. */
public final class CatalogProjects {

    /** Somebody may change the model or the languages while the service runs. */
    private static final Duration MAX_AGE = Duration.ofMinutes(5);

    private final Commercetools commercetools;
    private final InstantSource clock;
    private final Map<TenantId, References> references = new ConcurrentHashMap<>();
    private final Map<TenantId, Settings> settings = new ConcurrentHashMap<>();

    public CatalogProjects(Commercetools commercetools, InstantSource clock) {
        this.commercetools = commercetools;
        this.clock = clock;
    }

    /** The resources of one kind, for example {@code products}. */
    public ResourceApi api(Tenant tenant, String path) {
        return new ResourceApi(project(tenant), path);
    }

    /** The keys and ids of resources, cached. */
    public References references(Tenant tenant) {
        return references.computeIfAbsent(tenant.id(), _ -> new References(project(tenant)));
    }

    /** The languages of the Project, as commercetools spells them. */
    public Set<String> languages(Tenant tenant) {
        return settings(tenant).languages();
    }

    /** Throws unless the catalog may be written, as {@link #model} does. */
    public void requireWritable(Tenant tenant) {
        model(tenant);
    }

    /**
     * The Project's catalog model.
     *
     * @throws PermanentFault {@code CATALOG_MODEL_UNSUPPORTED} if the hub does not know it or does not write it: while
     *     a Project migrates, carts use other variants than those in products, so that writing only one of them would
     *     go unnoticed
     */
    public CatalogModel model(Tenant tenant) {
        String name = settings(tenant).model();
        return CatalogModel.of(name)
                .orElseThrow(() -> new PermanentFault(
                        CatalogFault.CATALOG_MODEL_UNSUPPORTED,
                        "the Project has the catalog model '" + name
                                + "', which this version does not write; nothing is written until the migration is over"
                                + " or the hub is updated"));
    }

    private Settings settings(Tenant tenant) {
        Instant now = clock.instant();
        return settings.compute(
                tenant.id(),
                (_, cached) -> cached != null && cached.readAt().plus(MAX_AGE).isAfter(now)
                        ? cached
                        : read(project(tenant), now));
    }

    private static Settings read(Project project, Instant now) {
        JsonNode json = project.call(JsonRequest.get(project.api().getApiHttpClient(), project.key()));
        List<String> languages =
                json.path("languages").valueStream().map(JsonNode::asString).toList();
        return new Settings(json.path("productCatalogModel").asString("Classic"), new TreeSet<>(languages), now);
    }

    private Project project(Tenant tenant) {
        return commercetools.project(tenant.id());
    }

    private record Settings(String model, Set<String> languages, Instant readAt) {}
}
