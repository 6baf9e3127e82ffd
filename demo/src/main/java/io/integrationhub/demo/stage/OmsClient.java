package io.integrationhub.demo.stage;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A client for the admin API of an OMS stand-in: reads and advances its orders, sets stock and faults. */
public final class OmsClient {

    private final JsonHttp admin;

    public OmsClient(URI address) {
        this.admin = new JsonHttp(address, "");
    }

    /** Returns how often an order was placed. */
    public int timesPlaced(String orderNumber) {
        return JsonHttp.required(admin.get("/admin/orders/" + orderNumber), "reading from the OMS")
                .size();
    }

    /** Reads an order. */
    public JsonNode order(String orderNumber) {
        return JsonHttp.required(admin.get("/admin/orders/" + orderNumber), "reading from the OMS")
                .path(0);
    }

    /** Advances an order by a step. */
    public void step(String orderNumber, String step) {
        step(orderNumber, step, Map.of());
    }

    /** Advances an order by a step with details. */
    public void step(String orderNumber, String step, Map<String, Object> details) {
        Map<String, Object> body = new HashMap<>(details);
        body.put("step", step);
        JsonHttp.required(admin.post("/admin/orders/" + orderNumber + "/progress", body), "advancing the order");
    }

    /** Sets the only fault from now on. */
    public void setFault(Map<String, Object> fault) {
        set(List.of(fault));
    }

    /** Removes all faults. */
    public void clearFaults() {
        set(List.of());
    }

    private void set(List<Map<String, Object>> faults) {
        JsonHttp.required(admin.put("/admin/faults", Map.of("faults", faults)), "configuring the OMS");
    }

    /** Sets the faults with which webhooks are delivered, in percent, and the window within which they are shuffled. */
    public void setWebhookDelivery(int duplicates, int drops, int shuffleWindow) {
        Map<String, Object> faults =
                Map.of("duplicates", duplicates, "drops", drops, "shuffleWindow", shuffleWindow, "seed", 7);
        JsonHttp.required(admin.put("/admin/webhooks", faults), "configuring the OMS");
    }

    /** Sets the quantity on hand of an article. */
    public void count(String sku, long onHand) {
        JsonHttp.required(admin.put("/admin/stock", Map.of("sku", sku, "onHand", onHand)), "setting the stock");
    }

    /** Returns the quantity on hand of an article. */
    public long onHand(String sku) {
        return JsonHttp.required(admin.get("/admin/stock"), "reading from the OMS")
                .path("positions")
                .valueStream()
                .filter(position -> position.path("sku").asString().equals(sku))
                .mapToLong(position -> position.path("onHand").asLong())
                .sum();
    }

    /** Sets whether the OMS reports changes of stock. */
    public void publishStock(boolean enabled) {
        Map<String, Object> faults = Map.of("drops", enabled ? 0 : 100);
        JsonHttp.required(admin.put("/admin/stock-webhooks", faults), "configuring the OMS");
    }

    /** Returns the number of live stock queries so far. */
    public int queryCount() {
        return queries().size();
    }

    /** Returns the skus of the last live stock query. */
    public Set<String> lastQueriedSkus() {
        return queries()
                .path(queryCount() - 1)
                .valueStream()
                .map(position -> position.path("sku").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode queries() {
        return JsonHttp.required(admin.get("/admin/stock-queries"), "reading from the OMS");
    }

    public void stop() {
        JsonHttp.required(admin.post("/admin/down", Map.of()), "stopping the OMS");
    }

    public void start() {
        JsonHttp.required(admin.post("/admin/up", Map.of()), "starting the OMS");
    }
}
