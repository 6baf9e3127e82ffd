package io.integrationhub.orderexport.acceptance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.traffic.OrderTraffic.PlacedOrder;
import io.integrationhub.test.service.RunningService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The management endpoints for one tenant. */
record Operator(String tenant, RunningService service) {

    /** Returns why the inlet of new orders is paused. */
    List<String> pauseReasons() {
        return orderFlow()
                .path("pauseReasons")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Returns the age of the oldest unprocessed order. */
    Duration oldestAge() {
        JsonNode age = orderFlow().path("oldestAge");
        return age.isNull() ? Duration.ZERO : Duration.parse(age.asString());
    }

    /** Returns the state of the inlet of new orders. */
    private JsonNode orderFlow() {
        return service.endpoint("inlets/" + tenant)
                .valueStream()
                .filter(inlet -> inlet.path("inlet").asString().equals("orders"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the state of the circuit breaker of the tenant's OMS. */
    String circuit() {
        return service.endpoint("circuitbreakers")
                .path("circuitBreakers")
                .path(tenant + ".oms")
                .path("state")
                .asString();
    }

    /** Returns the fault codes of those orders that are parked, by id. */
    Map<String, String> parked(Collection<PlacedOrder> orders) {
        Set<String> ids = orders.stream().map(PlacedOrder::id).collect(toSet());
        return service.endpoint("parked?limit=500&tenant=" + tenant)
                .path("records")
                .valueStream()
                .filter(record -> ids.contains(record.path("key").asString()))
                .collect(toMap(
                        record -> record.path("key").asString(),
                        record -> record.path("code").asString()));
    }

    /** Returns how often publishing to the parked topic failed. */
    double parkingFailures() {
        return metric("hub.parked.publish.failures?tag=tenant:" + tenant);
    }

    /** Returns the number of records that required more than one attempt. */
    long retried() {
        return (long) metric("hub.records?tag=outcome:retried&tag=tenant:" + tenant);
    }

    /** Returns zero until the metric exists. */
    private double metric(String query) {
        return service.endpoint("metrics/" + query).at("/measurements/0/value").asDouble(0);
    }

    /** Runs the sweep and returns the number of notifications it published. */
    long sweep() {
        URI endpoint = service.managementAddress().resolve("/actuator/sweeps/" + tenant + "/orders");
        HttpResponse<String> response = service.asOperator(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        JsonNode result = new JsonMapper().readTree(response.body());
        assertThat(result.path("outcome").asString()).as(response.body()).isEqualTo("done");
        return result.at("/report/repaired").asLong();
    }
}
