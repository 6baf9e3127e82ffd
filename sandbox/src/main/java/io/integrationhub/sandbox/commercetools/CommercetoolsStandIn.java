package io.integrationhub.sandbox.commercetools;

import io.integrationhub.sandbox.commercetools.admin.AdminApi;
import io.integrationhub.sandbox.commercetools.admin.ApiFaults;
import io.integrationhub.sandbox.commercetools.admin.RequestLog;
import io.integrationhub.sandbox.commercetools.api.ApiServer;
import io.integrationhub.sandbox.commercetools.api.OAuthEndpoint;
import io.integrationhub.sandbox.commercetools.cart.CartReservations;
import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import io.integrationhub.sandbox.commercetools.contract.OpenApi;
import io.integrationhub.sandbox.commercetools.extension.ExtensionCalls;
import io.integrationhub.sandbox.commercetools.imports.ImportApi;
import io.integrationhub.sandbox.commercetools.inventory.OrderStock;
import io.integrationhub.sandbox.commercetools.inventory.StockPromises;
import io.integrationhub.sandbox.commercetools.json.Json;
import io.integrationhub.sandbox.commercetools.project.Project;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.resources.States;
import io.integrationhub.sandbox.commercetools.subscription.DeliveryFaults;
import io.integrationhub.sandbox.commercetools.subscription.NotificationDelivery;
import io.integrationhub.sandbox.commercetools.subscription.Subscriptions;
import io.integrationhub.sandbox.commercetools.subscription.Topics;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * commercetools on this machine: one server for any number of Projects, in memory or stored in a folder.
 *
 * <pre>{@code
 * try (var commercetools = CommercetoolsStandIn.start(0)) {
 *     commercetools.createProject("acme", "client", "secret", List.of("manage_project"));
 *     // point a client at commercetools.baseUrl() and commercetools.authUrl()
 * }
 * }</pre>
 */
public final class CommercetoolsStandIn implements AutoCloseable {

    private final List<ResourceType> types = SupportedResourceTypes.all();
    private final Map<String, Project> projects = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final @Nullable Path folder;
    private final OAuthEndpoint oauth;
    private final NotificationDelivery delivery;
    private final ExtensionCalls extensions = new ExtensionCalls();
    private final OrderStock orderStock;
    private final AdminApi admin;
    private final ApiServer server;

    private CommercetoolsStandIn(int port, @Nullable Path folder, InstantSource clock) {
        this.clock = clock;
        this.folder = folder;
        this.oauth = new OAuthEndpoint(clock);
        this.delivery = new NotificationDelivery(clock);
        StockPromises promises = new StockPromises();
        this.orderStock = new OrderStock(
                promises, new CartReservations(promises, extensions.andThen(delivery.testNotification())));
        Function<String, Optional<Project>> byKey = key -> Optional.ofNullable(projects.get(key));
        this.admin = new AdminApi(byKey, delivery);
        this.server = new ApiServer(port, byKey, types, oauth, admin, orderStock);
    }

    /**
     * Starts a stand-in that keeps its data in memory.
     *
     * @param port 0 for any free port
     */
    public static CommercetoolsStandIn start(int port) {
        return new CommercetoolsStandIn(port, null, InstantSource.system());
    }

    /**
     * Starts a stand-in that keeps its data in memory, with a clock of its own.
     *
     * @param port 0 for any free port
     */
    public static CommercetoolsStandIn start(int port, InstantSource clock) {
        return new CommercetoolsStandIn(port, null, clock);
    }

    /**
     * Starts a stand-in that stores its data in a folder and loads what an earlier run stored there.
     *
     * @param port 0 for any free port
     */
    public static CommercetoolsStandIn start(int port, Path folder) {
        return new CommercetoolsStandIn(port, folder, InstantSource.system());
    }

    /** The URL of the API, for example {@code http://localhost:8090}. */
    public URI baseUrl() {
        return URI.create("http://localhost:" + server.port());
    }

    /** The URL of the authorization server, which issues tokens at {@code /oauth/token}. */
    public URI authUrl() {
        return baseUrl();
    }

    /** The URL of the Import API, which has hosts of its own at commercetools. */
    public URI importUrl() {
        return URI.create(baseUrl() + "/" + ImportApi.PATH);
    }

    /**
     * Creates a Project with an API client, or loads the Project if the folder has its data.
     *
     * @param scopes of the API client without the Project's key, for example {@code manage_orders}
     */
    public void createProject(String key, String clientId, String clientSecret, List<String> scopes) {
        projects.computeIfAbsent(key, this::open);
        oauth.registerClient(key, clientId, clientSecret, scopes);
    }

    private Project open(String key) {
        Project project = Project.open(key, types, clock, folder);
        States.ensureBuiltIn(project);
        project.onCommit(delivery::deliver);
        orderStock.watch(project);
        return project;
    }

    /**
     * From now on rejects requests that violate the public OpenAPI document, and records responses that do.
     *
     * @param openApi the file {@code openapi.yaml} of the HTTP API; reading it takes one or two seconds
     */
    public ContractCheck checkAgainst(Path openApi) {
        ContractCheck check = new ContractCheck(OpenApi.read(openApi));
        server.check(check);
        return check;
    }

    /** The faults that requests run into. */
    public ApiFaults faults() {
        return admin.faults();
    }

    /** The requests received so far, without bodies. */
    public RequestLog requests() {
        return admin.requests();
    }

    /** The authorization server: API clients, lifetime and revocation of tokens. */
    public OAuthEndpoint oauth() {
        return oauth;
    }

    /** How unreliably notifications are delivered. */
    public DeliveryFaults deliveryFaults() {
        return delivery.faults();
    }

    /** The delivery of notifications, with its counters. */
    public NotificationDelivery notificationDelivery() {
        return delivery;
    }

    /** Reserves stock for orders. */
    public OrderStock orderStock() {
        return orderStock;
    }

    /** The topics behind the destinations of Subscriptions. */
    public Topics topics() {
        return delivery.topics();
    }

    /**
     * Pushes the notifications of a topic to an HTTP endpoint.
     *
     * @param address for example {@code projectId/topic} for Pub/Sub, the topic's ARN for SNS, {@code accountId/region}
     *     for EventBridge, the URI for Event Grid
     * @param authorizationHeader empty for none
     */
    public void pushTo(String address, URI url, String authorizationHeader) {
        topics().pushTo(address, url, authorizationHeader);
    }

    /**
     * Changes a Subscription's health status as commercetools does, for example to
     * {@code ConfigurationErrorDeliveryStopped}.
     */
    public void changeSubscriptionStatus(String projectKey, String subscriptionKey, String status) {
        Subscriptions.changeStatus(
                project(projectKey), Json.object().put("key", subscriptionKey).put("status", status));
    }

    /** The current state of a resource. */
    public Optional<ObjectNode> find(String projectKey, String typeId, String id) {
        return project(projectKey).find(typeId, id).map(ObjectNode::deepCopy);
    }

    public Optional<ObjectNode> orderByNumber(String projectKey, String orderNumber) {
        return project(projectKey).find("order", "orderNumber", orderNumber).map(ObjectNode::deepCopy);
    }

    /** All resources of a type, in no particular order. */
    public List<ObjectNode> all(String projectKey, String typeId) {
        return project(projectKey).all(typeId).stream()
                .map(ObjectNode::deepCopy)
                .toList();
    }

    /** Number of requests that changed something; it stays the same when a repeated request has no effect. */
    public long writes(String projectKey) {
        return project(projectKey).writes();
    }

    private Project project(String key) {
        return Optional.ofNullable(projects.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no Project with key " + key));
    }

    @Override
    public void close() {
        server.close();
        delivery.close();
        extensions.close();
        orderStock.close();
        projects.values().forEach(Project::close);
    }
}
