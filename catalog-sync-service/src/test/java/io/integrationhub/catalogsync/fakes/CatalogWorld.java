package io.integrationhub.catalogsync.fakes;

import io.integrationhub.catalogsync.commercetools.change.UpdateAction;
import io.integrationhub.catalogsync.commercetools.project.CatalogProjects;
import io.integrationhub.catalogsync.commercetools.project.JsonRequests;
import io.integrationhub.catalogsync.commercetools.project.ResourceApi;
import io.integrationhub.catalogsync.productevents.ProductEvents;
import io.integrationhub.catalogsync.settings.CatalogSettings;
import io.integrationhub.commercetools.Project;
import io.integrationhub.commercetools.client.TestProjects;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.core.tenant.TenantId;
import io.integrationhub.sandbox.commercetools.CommercetoolsStandIn;
import io.integrationhub.test.fakes.BoundSections;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A Project of the commercetools stand-in, and what the targets need. */
public final class CatalogWorld implements AutoCloseable {

    private final CommercetoolsStandIn commercetools = CommercetoolsStandIn.start(0);
    private final List<String> events = Collections.synchronizedList(new ArrayList<>());
    private String projectKey = "";
    private Project project;

    public CatalogWorld() {
        project = newProject();
    }

    /** An empty Project. */
    public Project newProject() {
        projectKey = "acme-" + UUID.randomUUID().toString().substring(0, 8);
        commercetools.createProject(projectKey, "hub", "s3cret", List.of("manage_project"));
        commercetools.faults().clear();
        commercetools.requests().clear();
        events.clear();
        project = TestProjects.ofStandIn(projectKey, commercetools.baseUrl());
        return project;
    }

    /** A tenant with these settings of the import. */
    public static Tenant tenant(Map<String, String> settings) {
        Tenant tenant = new Tenant(new TenantId("acme"), Map.of("masters", Map.of("product", "pim")));
        return BoundSections.with(tenant, BoundSections.entry(CatalogSettings.SECTION, settings));
    }

    public CatalogProjects projects() {
        Project current = project;
        return new CatalogProjects(_ -> current, InstantSource.system());
    }

    /** Records events as {@code upserted acme-1}. */
    public ProductEvents productEvents() {
        return new ProductEvents() {
            @Override
            public void upserted(TenantId tenant, WrittenProduct product) {
                events.add("upserted " + product.key());
            }

            @Override
            public void deleted(TenantId tenant, WrittenProduct product) {
                events.add("deleted " + product.key());
            }
        };
    }

    public List<String> events() {
        return List.copyOf(events);
    }

    /** Somebody else changes a resource. */
    public JsonNode change(String path, String key, UpdateAction... actions) {
        ResourceApi api = new ResourceApi(project, path);
        JsonNode resource = api.byKey(key).orElseThrow();
        return api.update(
                resource.path("id").asString(), resource.path("version").asLong(), List.of(actions));
    }

    /** Somebody changes the Project's catalog model. */
    public void changeCatalogModel(String model) {
        JsonRequests.updateProject(
                project, UpdateAction.of("setProductCatalogModel").with("productCatalogModel", model));
    }

    /** All resources of one type. */
    public List<ObjectNode> all(String typeId) {
        return commercetools.all(projectKey, typeId);
    }

    /** The resource with this key. */
    public ObjectNode resource(String typeId, String key) {
        return commercetools.all(projectKey, typeId).stream()
                .filter(resource -> resource.path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** Number of requests since the log was cleared, apart from those for the Project itself. */
    public long requests(String method, String resources) {
        return commercetools.requests().count(method, projectKey, resources);
    }

    public CommercetoolsStandIn commercetools() {
        return commercetools;
    }

    @Override
    public void close() {
        commercetools.close();
    }
}
