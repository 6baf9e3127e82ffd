package io.integrationhub.orderexport.acceptance;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.integrationhub.sandbox.commercetools.traffic.PlacedOrder;
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

/** What the hub's operators see of one tenant and do for it. */
record Operator(String tenant, RunningService service) {

    /** Why the tenant takes no new orders for now. */
    List<String> pauseReasons() {
        return orderFlow()
                .path("pauseReasons")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** For how long the tenant's oldest order that was not applied has been waiting. */
    Duration oldestWaiting() {
        JsonNode age = orderFlow().path("oldestAge");
        return age.isNull() ? Duration.ZERO : Duration.parse(age.asString());
    }

    /** The way of the tenant's new orders. */
    private JsonNode orderFlow() {
        return service.endpoint("flows/" + tenant)
                .valueStream()
                .filter(flow -> flow.path("inlet").asString().equals("orders"))
                .findFirst()
                .orElseThrow();
    }

    /** The state of the circuit between the hub and the tenant's OMS. */
    String circuit() {
        return service.endpoint("circuitbreakers")
                .path("circuitBreakers")
                .path(tenant + ".oms")
                .path("state")
                .asString();
    }

    /** Which of these orders are parked, by id, and for what reason. */
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

    /** How often the parked topic refused a record. */
    double refusalsOfTheParkedTopic() {
        return metric("hub.parked.publish.failures?tag=tenant:" + tenant);
    }

    /** How many records took more than one attempt. */
    long retried() {
        return (long) metric("hub.records?tag=outcome:retried&tag=tenant:" + tenant);
    }

    /** Zero before it is first counted. */
    private double metric(String query) {
        return service.endpoint("metrics/" + query).at("/measurements/0/value").asDouble(0);
    }

    /** Runs the sweep; returns how many doorbells it rang. */
    long sweep() {
        URI endpoint = service.managementAddress().resolve("/actuator/sweeps/" + tenant + "/orders");
        HttpResponse<String> answer = service.asOperator(HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
        JsonNode said = new JsonMapper().readTree(answer.body());
        assertThat(said.path("outcome").asString()).as(answer.body()).isEqualTo("done");
        return said.at("/report/repaired").asLong();
    }
}
