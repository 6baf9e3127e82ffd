package io.integrationhub.demo.scenario;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Somebody who works with a tenant's OMS: sees its orders, moves them on, and can pull its plug. */
final class OmsDesk {

    private final JsonHttp switches;

    OmsDesk(URI admin) {
        this.switches = new JsonHttp(admin, "");
    }

    /** How often the order was placed there. */
    int timesPlaced(String orderNumber) {
        return JsonHttp.required(switches.get("/admin/orders/" + orderNumber), "looking at the OMS")
                .size();
    }

    /** The order as the OMS has it. */
    JsonNode order(String orderNumber) {
        return JsonHttp.required(switches.get("/admin/orders/" + orderNumber), "looking at the OMS")
                .path(0);
    }

    /** Moves an order on. */
    void step(String orderNumber, String step) {
        step(orderNumber, step, Map.of());
    }

    /** Moves an order on, with details of the step. */
    void step(String orderNumber, String step, Map<String, Object> details) {
        Map<String, Object> body = new HashMap<>(details);
        body.put("step", step);
        JsonHttp.required(switches.post("/admin/orders/" + orderNumber + "/progress", body), "moving the order on");
    }

    /** Misbehaves in this way from now on. */
    void misbehave(Map<String, Object> fault) {
        set(List.of(fault));
    }

    /** Stops misbehaving. */
    void behave() {
        set(List.of());
    }

    private void set(List<Map<String, Object>> faults) {
        JsonHttp.required(switches.put("/admin/faults", Map.of("faults", faults)), "switching the OMS");
    }

    /** Delivers its webhooks that badly. */
    void deliver(int duplicates, int drops, int shuffleWindow) {
        Map<String, Object> manner =
                Map.of("duplicates", duplicates, "drops", drops, "shuffleWindow", shuffleWindow, "seed", 7);
        JsonHttp.required(switches.put("/admin/webhooks", manner), "switching the OMS");
    }

    /** Somebody counts what is there of an article. */
    void count(String sku, long onHand) {
        JsonHttp.required(switches.put("/admin/stock", Map.of("sku", sku, "onHand", onHand)), "counting");
    }

    /** How many of an article are there. */
    long onHand(String sku) {
        return JsonHttp.required(switches.get("/admin/stock"), "looking at the OMS")
                .path("positions")
                .valueStream()
                .filter(place -> place.path("sku").asString().equals(sku))
                .mapToLong(place -> place.path("onHand").asLong())
                .sum();
    }

    /** Whether it tells what was counted or sold, or keeps it to itself. */
    void tellStock(boolean tell) {
        Map<String, Object> manner = Map.of("drops", tell ? 0 : 100);
        JsonHttp.required(switches.put("/admin/stock-webhooks", manner), "switching the OMS");
    }

    /** How often it was asked how many there are. */
    int timesAsked() {
        return questions().size();
    }

    /** The articles it was last asked about. */
    Set<String> lastAskedAbout() {
        return questions()
                .path(timesAsked() - 1)
                .valueStream()
                .map(place -> place.path("sku").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode questions() {
        return JsonHttp.required(switches.get("/admin/stock-queries"), "looking at the OMS");
    }

    void goDown() {
        JsonHttp.required(switches.post("/admin/down", Map.of()), "switching the OMS off");
    }

    void comeBack() {
        JsonHttp.required(switches.post("/admin/up", Map.of()), "switching the OMS on");
    }
}
