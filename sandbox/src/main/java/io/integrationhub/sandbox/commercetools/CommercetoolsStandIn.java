package io.integrationhub.sandbox.commercetools;

import io.integrationhub.sandbox.commercetools.api.AdminApi;
import io.integrationhub.sandbox.commercetools.api.ApiFaults;
import io.integrationhub.sandbox.commercetools.api.ApiServer;
import io.integrationhub.sandbox.commercetools.api.CommercetoolsApi;
import io.integrationhub.sandbox.commercetools.api.RequestLog;
import io.integrationhub.sandbox.commercetools.api.StandInSwitches;
import io.integrationhub.sandbox.commercetools.api.TokenDesk;
import io.integrationhub.sandbox.commercetools.contract.ContractCheck;
import io.integrationhub.sandbox.commercetools.contract.OpenApi;
import io.integrationhub.sandbox.commercetools.extension.ExtensionCalls;
import io.integrationhub.sandbox.commercetools.kinds.States;
import io.integrationhub.sandbox.commercetools.project.FileProjectLog;
import io.integrationhub.sandbox.commercetools.project.Json;
import io.integrationhub.sandbox.commercetools.project.Kinds;
import io.integrationhub.sandbox.commercetools.project.ProjectLog;
import io.integrationhub.sandbox.commercetools.project.ProjectState;
import io.integrationhub.sandbox.commercetools.stock.OrderStock;
import io.integrationhub.sandbox.commercetools.subscription.DeliveryFaults;
import io.integrationhub.sandbox.commercetools.subscription.FirstNotification;
import io.integrationhub.sandbox.commercetools.subscription.Postman;
import io.integrationhub.sandbox.commercetools.subscription.PushTarget;
import io.integrationhub.sandbox.commercetools.subscription.SubscriptionStatus;
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
 * commercetools on this machine: one server for any number of Projects, in memory or kept in a folder.
 *
 * <pre>{@code
 * try (var commercetools = CommercetoolsStandIn.start(0)) {
 *     commercetools.createProject("acme", "client", "secret", List.of("manage_project"));
 *     // point a client at commercetools.baseUrl() and commercetools.authUrl()
 * }
 * }</pre>
 */
public final class CommercetoolsStandIn implements AutoCloseable {

    private final Kinds kinds = KnownKinds.all();
    private final Map<String, ProjectState> projects = new ConcurrentHashMap<>();
    private final Map<String, ProjectLog> logs = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final @Nullable Path folder;
    private final TokenDesk tokens;
    private final ApiFaults faults = new ApiFaults();
    private final RequestLog requests = new RequestLog();
    private final Topics topics = new Topics();
    private final DeliveryFaults deliveryFaults = new DeliveryFaults();
    private final Postman postman;
    private final ExtensionCalls extensions = new ExtensionCalls();
    private final OrderStock orderStock;
    private final CommercetoolsApi api;
    private final ApiServer server;

    private CommercetoolsStandIn(int port, @Nullable Path folder, InstantSource clock) {
        this.clock = clock;
        this.folder = folder;
        this.tokens = new TokenDesk(clock);
        this.postman = new Postman(topics, deliveryFaults, clock);
        this.orderStock = new OrderStock(extensions.andThen(new FirstNotification(postman)));
        Function<String, Optional<ProjectState>> known = key -> Optional.ofNullable(projects.get(key));
        AdminApi admin = new AdminApi(faults, requests);
        admin.add(new StandInSwitches(known, deliveryFaults, topics, postman));
        this.api = new CommercetoolsApi(known, tokens, orderStock);
        this.server = new ApiServer(port, tokens, api, admin, faults, requests);
    }

    /** Starts in memory. */
    public static CommercetoolsStandIn start(int port) {
        return new CommercetoolsStandIn(port, null, InstantSource.system());
    }

    /** Starts with the data that the folder has, and keeps everything there. */
    public static CommercetoolsStandIn start(int port, Path folder) {
        return new CommercetoolsStandIn(port, folder, InstantSource.system());
    }

    /** Of the API, for example {@code http://localhost:8090}. */
    public URI baseUrl() {
        return URI.create("http://localhost:" + server.port());
    }

    /** Of the authorization server; tokens are at {@code /oauth/token}. */
    public URI authUrl() {
        return baseUrl();
    }

    /**
     * Adds a Project, or opens it again with the data kept in the folder.
     *
     * @param scopes of the API client, without the Project's key, for example {@code manage_orders}
     */
    public void createProject(String key, String clientId, String clientSecret, List<String> scopes) {
        projects.computeIfAbsent(key, this::open);
        tokens.register(key, clientId, clientSecret, scopes);
    }

    private ProjectState open(String key) {
        ProjectLog log = folder == null ? ProjectLog.none() : new FileProjectLog(folder.resolve(key + ".jsonl"));
        logs.put(key, log);
        ProjectState project = new ProjectState(key, kinds, clock, log);
        States.ensureBuiltIn(project);
        project.onCommit(postman::deliver);
        project.onCommit(orderStock::committed);
        return project;
    }

    /**
     * Refuses from now on every request that the public OpenAPI does not allow, and notes what is wrong with the
     * answers.
     *
     * @param openApi the file {@code openapi.yaml} of the HTTP API; reading it takes a second or two
     */
    public ContractCheck checkAgainst(Path openApi) {
        ContractCheck check = new ContractCheck(OpenApi.read(openApi));
        api.check(check);
        return check;
    }

    /** What goes wrong on purpose with requests. */
    public ApiFaults faults() {
        return faults;
    }

    /** Which requests came, without bodies. */
    public RequestLog requests() {
        return requests;
    }

    /** Lifetime and revocation of tokens, and further API clients. */
    public TokenDesk tokens() {
        return tokens;
    }

    /** How badly notifications are delivered. */
    public DeliveryFaults deliveryFaults() {
        return deliveryFaults;
    }

    /** Delivers notifications, and counts them. */
    public Postman postman() {
        return postman;
    }

    /** Takes stock for orders. */
    public OrderStock orderStock() {
        return orderStock;
    }

    /** The topics behind the destinations of Subscriptions. */
    public Topics topics() {
        return topics;
    }

    /**
     * Pushes what a topic is told to an HTTP endpoint.
     *
     * @param address for example {@code projectId/topic} of Pub/Sub, the topic's ARN of SNS, {@code accountId/region}
     *     of EventBridge, the URI of Event Grid
     * @param authorizationHeader empty for none
     */
    public void pushTo(String address, URI url, String authorizationHeader) {
        topics.pushTo(address, new PushTarget(url, authorizationHeader));
    }

    /**
     * Changes a Subscription's health as commercetools does, for example to {@code ConfigurationErrorDeliveryStopped}.
     */
    public void changeSubscriptionStatus(String projectKey, String subscriptionKey, String status) {
        SubscriptionStatus.change(
                project(projectKey), Json.object().put("key", subscriptionKey).put("status", status));
    }

    /** A resource as it is now. */
    public Optional<ObjectNode> find(String projectKey, String typeId, String id) {
        return project(projectKey).find(typeId, id).map(ObjectNode::deepCopy);
    }

    public Optional<ObjectNode> orderByNumber(String projectKey, String orderNumber) {
        return project(projectKey).find("order", "orderNumber", orderNumber).map(ObjectNode::deepCopy);
    }

    /** All resources of a type, in no order. */
    public List<ObjectNode> all(String projectKey, String typeId) {
        return project(projectKey).all(typeId).stream()
                .map(ObjectNode::deepCopy)
                .toList();
    }

    /** How many requests changed something: the number that stays when repeated requests have no effect. */
    public long writes(String projectKey) {
        return project(projectKey).writes();
    }

    private ProjectState project(String key) {
        return Optional.ofNullable(projects.get(key))
                .orElseThrow(() -> new IllegalArgumentException("There is no Project " + key));
    }

    @Override
    public void close() {
        server.close();
        postman.close();
        extensions.close();
        orderStock.close();
        logs.values().forEach(ProjectLog::close);
    }
}
