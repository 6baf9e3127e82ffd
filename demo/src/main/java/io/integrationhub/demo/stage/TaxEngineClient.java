package io.integrationhub.demo.stage;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A client for the admin API of a tax engine stand-in: reads its documents, sets faults. */
public final class TaxEngineClient {

    private final JsonHttp admin;

    public TaxEngineClient(URI address) {
        this.admin = new JsonHttp(address, "");
    }

    /** Returns the number of quotes so far. */
    public int queryCount() {
        return documents().path("quotes").asInt();
    }

    /** Returns the tax of the recorded sale of an order; empty until it is recorded. */
    public Optional<BigDecimal> recordedTax(String orderId) {
        return documents()
                .path("documents")
                .valueStream()
                .filter(document -> codeOf(document).equals(orderId))
                .filter(document ->
                        document.path("status").asString("Committed").equals("Committed"))
                .map(TaxEngineClient::taxOf)
                .findFirst();
    }

    /** AvaTax and TaxJar name it differently. */
    private static String codeOf(JsonNode document) {
        return document.path("code").asString(document.path("transaction_id").asString(""));
    }

    private static BigDecimal taxOf(JsonNode document) {
        String amount =
                document.path("totalTax").asString(document.path("sales_tax").asString());
        return new BigDecimal(amount);
    }

    private JsonNode documents() {
        return JsonHttp.required(admin.get("/stand-in/documents"), "reading from the tax engine");
    }

    public void stop() {
        JsonHttp.required(admin.put("/stand-in/faults", Map.of("down", true)), "stopping the tax engine");
    }

    public void start() {
        JsonHttp.required(admin.delete("/stand-in/faults"), "starting the tax engine");
    }
}
