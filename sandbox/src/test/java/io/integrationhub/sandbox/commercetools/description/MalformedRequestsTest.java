package io.integrationhub.sandbox.commercetools.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.Acme;
import io.integrationhub.sandbox.commercetools.ApiClient;
import io.integrationhub.sandbox.commercetools.SupportedResourceTypes;
import io.integrationhub.sandbox.commercetools.api.ImplementedRoutes;
import io.integrationhub.sandbox.commercetools.project.ResourceType;
import io.integrationhub.sandbox.commercetools.schema.ApiDescription;
import io.integrationhub.sandbox.commercetools.schema.Route;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends each implemented draft and each implemented update action with one thing wrong: none is taken, none fails the
 * stand-in. Of the many places that are deep inside of a body it sends a random part.
 */
class MalformedRequestsTest {

    private static final ApiDescription API = ApiDescription.get();
    private static final Set<String> IMPLEMENTED = ImplementedRoutes.names(SupportedResourceTypes.all());
    private static final Map<String, ResourceType> TYPES = SupportedResourceTypes.all().stream()
            .collect(Collectors.toMap(ResourceType::path, type -> type, (one, other) -> one));
    private static final long SEED = Long.getLong("malformed.seed", 20_261_130);
    private static final int NESTED = 6;

    private final Acme acme = new Acme();
    private final OneOfEach resources = new OneOfEach(acme);
    private final Random random = new Random(SEED);
    private final ExampleBodies examples = new ExampleBodies(API, random, 3);
    private final List<String> wrong = new ArrayList<>();
    private int sent;

    @AfterEach
    void close() {
        acme.close();
    }

    @Test
    void takesNoneAndFailsAtNone() {
        // When
        API.routes().forEach(route -> {
            Route.Operation operation = route.operations().get("POST");
            if (operation != null && IMPLEMENTED.contains("POST " + route.template()) && exists(route)) {
                send(route, operation.body());
            }
        });

        // Then
        assertThat(wrong).as("seed " + SEED + ", " + sent + " requests").isEmpty();
        assertThat(sent).isGreaterThan(1_500);
    }

    /** Approval flows are started by orders, and each key leads to the same resource as its id. */
    private static boolean exists(Route route) {
        return !route.template().contains("approval-flows")
                && !(route.template().endsWith("={}") && !route.template().startsWith("as-associate"));
    }

    private void send(Route route, String body) {
        Set<String> known = API.actions(body);
        if (known.isEmpty()) {
            sendAll(route, body, examples.body(body));
            return;
        }
        ResourceType type = TYPES.get(route.template().replace("/{}", ""));
        for (String action : known) {
            if (type == null || type.actionNames().contains(action)) {
                ObjectNode update = examples.body(body);
                update.putArray("actions").add(examples.action(body, action));
                sendAll(route, body, update);
            }
        }
    }

    private void sendAll(Route route, String type, ObjectNode wellFormed) {
        String path = resources.path(route.template());
        wellFormed(path, wellFormed);
        List<Malformed> all = Malformed.of(API, wellFormed, type);
        Map<Boolean, List<Malformed>> byDepth = all.stream()
                .collect(Collectors.partitioningBy(one -> one.fault().split(", ").length > 2));
        List<Malformed> nested = new ArrayList<>(byDepth.get(true));
        Collections.shuffle(nested, random);
        List<Malformed> chosen = new ArrayList<>(byDepth.get(false));
        chosen.addAll(nested.subList(0, Math.min(NESTED, nested.size())));
        chosen.forEach(one -> post(path, one.body(), one.field() + " " + one.fault(), true));
    }

    /** Sends the body as it is, which reaches the resource's own code: whatever it makes of it, it must not fail. */
    private void wellFormed(String path, ObjectNode body) {
        ObjectNode current = body.deepCopy();
        if (body.has("actions")) {
            current.set("version", acme.client.get(path).body().path("version"));
        }
        post(path, current, "well-formed", false);
    }

    private void post(String path, ObjectNode body, String what, boolean malformed) {
        ApiClient.Response response = acme.client.post(path, body.toString());
        sent++;
        boolean right = malformed ? response.status() == 400 : response.status() != 500;
        if (!right) {
            wrong.add(path + ": " + what + " -> " + response.status() + " " + response.body() + " " + body);
        }
    }
}
