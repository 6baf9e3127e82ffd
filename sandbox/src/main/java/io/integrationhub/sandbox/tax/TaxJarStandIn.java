package io.integrationhub.sandbox.tax;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** TaxJar, v2: computes taxes without storing anything, and stores orders and refunds under their ids. */
public final class TaxJarStandIn extends TaxStandIn {

    private static final Set<String> TAX_FIELDS = Set.of(
            "from_country",
            "from_state",
            "from_zip",
            "from_city",
            "from_street",
            "to_country",
            "to_state",
            "to_zip",
            "to_city",
            "to_street",
            "amount",
            "shipping",
            "customer_id",
            "exemption_type",
            "line_items",
            "nexus_addresses");
    private static final Set<String> TRANSACTION_FIELDS =
            Set.of("transaction_id", "transaction_date", "transaction_reference_id", "provider", "sales_tax");

    /** TaxJar's field for a part of a rate, by the part's name. */
    private static final Map<String, String> PARTS =
            Map.of("GST", "gst_tax_rate", "PST", "pst_tax_rate", "QST", "qst_tax_rate");

    private final Map<String, ObjectNode> transactions = new LinkedHashMap<>();
    private final String authorization;

    private TaxJarStandIn(InetSocketAddress address, String token) {
        super(address);
        this.authorization = "Bearer " + token;
        serve();
    }

    /** Starts an engine on this machine; 0 for any free port. */
    public static TaxJarStandIn start(int port, String token) {
        return start(new InetSocketAddress("localhost", port), token);
    }

    /** Starts an engine that listens on an address. */
    public static TaxJarStandIn start(InetSocketAddress address, String token) {
        return new TaxJarStandIn(address, token);
    }

    /** The URL of its API, including the version. */
    @Override
    public URI url() {
        return super.url().resolve("/v2");
    }

    /** The order or refund with this id. */
    public synchronized Optional<JsonNode> transaction(String id) {
        return Optional.ofNullable(transactions.get(id)).map(ObjectNode::deepCopy);
    }

    @Override
    public synchronized List<JsonNode> transactions() {
        return transactions.values().stream()
                .<JsonNode>map(ObjectNode::deepCopy)
                .toList();
    }

    @Override
    synchronized Response handle(Request request) {
        if (!request.header("Authorization").filter(authorization::equals).isPresent()) {
            return error(401, "Unauthorized");
        }
        String path = request.path();
        if (path.equals("/v2/categories") && request.method().equals("GET")) {
            ObjectNode categories = TaxJson.object();
            categories.putArray("categories");
            return Response.ok(categories);
        }
        if (path.equals("/v2/taxes") && request.method().equals("POST")) {
            return taxes(TaxJson.body(request));
        }
        for (String kind : List.of("order", "refund")) {
            String all = "/v2/transactions/" + kind + "s";
            if (path.equals(all) && request.method().equals("POST")) {
                return create(kind, TaxJson.body(request));
            }
            if (path.startsWith(all + "/")) {
                return handleTransaction(kind, request);
            }
        }
        return error(404, "Not Found");
    }

    private Response taxes(JsonNode body) {
        String country = body.path("to_country").asString("");
        String state = body.path("to_state").asString("");
        boolean known = TAX_FIELDS.containsAll(body.propertyNames());
        if (!known || !body.path("shipping").isNumber() || !SalesTax.knows(country, state)) {
            return error(400, "Bad Request");
        }
        Optional<String> mistake = TaxJarLines.mistake(body, BigDecimal.ZERO, 1);
        if (mistake.isPresent()) {
            return error(400, mistake.get());
        }
        countQuote();
        ObjectNode result = TaxJson.object();
        ObjectNode tax = result.putObject("tax").put("has_nexus", true);
        if (body.hasNonNull("exemption_type")) {
            tax.put("amount_to_collect", BigDecimal.ZERO);
            return Response.ok(result);
        }
        ObjectNode breakdown = tax.putObject("breakdown");
        BigDecimal total =
                put(breakdown.putObject("shipping"), body.path("shipping").decimalValue(), parts(body, "FR010000"));
        breakdown.putArray("line_items");
        for (JsonNode line : body.path("line_items")) {
            BigDecimal price = line.path("unit_price")
                    .decimalValue()
                    .multiply(BigDecimal.valueOf(line.path("quantity").asLong(1)))
                    .subtract(line.path("discount").decimalValue(BigDecimal.ZERO));
            ObjectNode taxed = breakdown.withArray("line_items").addObject();
            taxed.put("id", line.path("id").asString(""));
            total = total.add(put(taxed, price, parts(body, "")));
        }
        tax.put("amount_to_collect", total);
        return Response.ok(result);
    }

    private static List<SalesTax.Part> parts(JsonNode body, String taxCode) {
        return SalesTax.parts(
                body.path("to_country").asString(""),
                body.path("to_state").asString(""),
                body.path("to_zip").asString(""),
                taxCode);
    }

    private static BigDecimal put(ObjectNode taxed, BigDecimal price, List<SalesTax.Part> parts) {
        BigDecimal rate = parts.stream().map(SalesTax.Part::rate).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal tax = price.multiply(rate).setScale(2, RoundingMode.HALF_UP);
        taxed.put("taxable_amount", price).put("tax_collectable", tax);
        taxed.put("combined_tax_rate", rate);
        for (SalesTax.Part part : parts) {
            String name = PARTS.getOrDefault(part.name(), fieldOf(part));
            BigDecimal before = taxed.has(name) ? taxed.path(name).decimalValue() : BigDecimal.ZERO;
            taxed.put(name, before.add(part.rate()));
        }
        return tax;
    }

    private static String fieldOf(SalesTax.Part part) {
        if (part.name().contains("CITY")) {
            return "city_tax_rate";
        }
        return part.name().contains("SPECIAL") ? "special_tax_rate" : "state_sales_tax_rate";
    }

    private Response create(String kind, JsonNode body) {
        String id = body.path("transaction_id").asString("");
        boolean refund = kind.equals("refund");
        boolean fields = body.propertyNames().stream()
                .allMatch(name -> TAX_FIELDS.contains(name) || TRANSACTION_FIELDS.contains(name));
        boolean sale =
                transactions.containsKey(body.path("transaction_reference_id").asString(""));
        if (!fields || id.isEmpty() || refund && !sale) {
            return error(400, "Bad Request");
        }
        Optional<String> mistake = mistake(kind, body);
        if (mistake.isPresent()) {
            return error(400, mistake.get());
        }
        if (transactions.containsKey(id)) {
            return error(422, "Unprocessable Entity");
        }
        transactions.put(id, (ObjectNode) body.deepCopy());
        return stored(kind, 201, id);
    }

    private Response handleTransaction(String kind, Request request) {
        String id = request.path().substring(request.path().lastIndexOf('/') + 1);
        if (!transactions.containsKey(id)) {
            return error(404, "Not Found");
        }
        return switch (request.method()) {
            case "GET" -> stored(kind, 200, id);
            case "PUT" -> {
                Optional<String> mistake = mistake(kind, TaxJson.body(request));
                if (mistake.isPresent()) {
                    yield error(400, mistake.get());
                }
                transactions.put(id, (ObjectNode) TaxJson.body(request).deepCopy());
                yield stored(kind, 200, id);
            }
            case "DELETE" -> {
                Response response = stored(kind, 200, id);
                transactions.remove(id);
                yield response;
            }
            default -> error(405, "Method Not Allowed");
        };
    }

    private static Optional<String> mistake(String kind, JsonNode body) {
        return TaxJarLines.mistake(
                body, body.path("shipping").decimalValue(BigDecimal.ZERO), kind.equals("refund") ? -1 : 1);
    }

    private Response stored(String kind, int status, String id) {
        ObjectNode body = TaxJson.object();
        body.set(kind, Optional.ofNullable(transactions.get(id)).orElseThrow().deepCopy());
        return Response.json(status, body);
    }

    private static Response error(int status, String error) {
        return Response.json(
                status,
                TaxJson.object().put("status", status).put("error", error).put("detail", error));
    }
}
