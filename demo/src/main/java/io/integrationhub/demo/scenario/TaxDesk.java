package io.integrationhub.demo.scenario;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Somebody who works with a tenant's tax engine: sees its documents, and can pull its plug. */
final class TaxDesk {

    private final JsonHttp switches;

    TaxDesk(URI switches) {
        this.switches = new JsonHttp(switches, "");
    }

    /** How many questions it answered. */
    int timesAsked() {
        return look().path("quotes").asInt();
    }

    /** The tax of an order's sale as it keeps it; empty until it does. */
    Optional<BigDecimal> taxKeptOf(String orderId) {
        return look().path("documents")
                .valueStream()
                .filter(document -> codeOf(document).equals(orderId))
                .filter(document ->
                        document.path("status").asString("Committed").equals("Committed"))
                .map(TaxDesk::taxOf)
                .findFirst();
    }

    /** Each engine has its own word for it. */
    private static String codeOf(JsonNode document) {
        return document.path("code").asString(document.path("transaction_id").asString(""));
    }

    private static BigDecimal taxOf(JsonNode document) {
        String amount =
                document.path("totalTax").asString(document.path("sales_tax").asString());
        return new BigDecimal(amount);
    }

    private JsonNode look() {
        return JsonHttp.required(switches.get("/stand-in/documents"), "looking at the tax engine");
    }

    void goDown() {
        JsonHttp.required(switches.put("/stand-in/faults", Map.of("down", true)), "switching the tax engine off");
    }

    void comeBack() {
        JsonHttp.required(switches.delete("/stand-in/faults"), "switching the tax engine on");
    }
}
