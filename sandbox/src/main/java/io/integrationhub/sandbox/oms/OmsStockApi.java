package io.integrationhub.sandbox.oms;

import io.integrationhub.sandbox.http.Request;
import io.integrationhub.sandbox.http.Response;
import io.integrationhub.sandbox.oms.protocol.OmsRejection;
import io.integrationhub.sandbox.oms.protocol.OmsSchema;
import io.integrationhub.sandbox.oms.protocol.OmsUpdates;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The endpoints of the API for stock and reservations. */
final class OmsStockApi {

    private static final int PAGE = 500;

    private final OmsStock stock;
    private final OmsUpdates updates;
    private final InstantSource clock;

    OmsStockApi(OmsStock stock, OmsUpdates updates, InstantSource clock) {
        this.stock = stock;
        this.updates = updates;
        this.clock = clock;
    }

    /** The response; empty if the request is not about stock. */
    Optional<Response> handle(Request request) {
        return switch (request.route(2)) {
            case "POST api/stock-query" -> Optional.of(query(request));
            case "GET api/stock" -> Optional.of(list(request));
            case "GET api/stock-updates" -> Optional.of(Response.ok(updates.page(cursor(request), PAGE)));
            case "POST api/reservations" -> Optional.of(reserve(request));
            case "POST api/reservations/*/confirm" -> Optional.of(receipt(stock.confirm(third(request))));
            case "DELETE api/reservations/*" -> Optional.of(receipt(stock.release(third(request))));
            default -> Optional.empty();
        };
    }

    /** Omits positions the OMS does not have from the response. */
    private Response query(Request request) {
        JsonNode body = OmsSchema.STOCK_QUERY.requireValid(OmsBody.json(request));
        List<OmsStockPosition> queried =
                body.path("items").valueStream().map(OmsStockPosition::in).toList();
        stock.recordQuery(queried);
        return quantities(200, queried.stream().filter(stock::has).toList(), Map.of());
    }

    private Response list(Request request) {
        List<OmsStockPosition> positions = stock.positions();
        int from = Math.min(positions.size(), number(cursor(request)));
        int to = Math.min(positions.size(), from + PAGE);
        Map<String, Object> next = to < positions.size() ? Map.of("next", String.valueOf(to)) : Map.of();
        return quantities(200, positions.subList(from, to), next);
    }

    private Response reserve(Request request) {
        JsonNode body = OmsSchema.RESERVATION.requireValid(OmsBody.json(request));
        Map<OmsStockPosition, Long> items = new LinkedHashMap<>();
        for (JsonNode item : body.path("items")) {
            items.merge(OmsStockPosition.in(item), item.path("quantity").asLong(), Long::sum);
        }
        Duration time = Duration.ofSeconds(body.path("expiresInSeconds").asLong());
        return stock.reserve(body.path("key").asString(), items, time)
                .map(reservation -> quantities(201, List.copyOf(items.keySet()), toJson(reservation)))
                .orElseGet(() -> quantities(
                        409,
                        List.copyOf(items.keySet()),
                        Map.of("error", Map.of("code", "INSUFFICIENT", "message", "insufficient stock"))));
    }

    private Response quantities(int status, List<OmsStockPosition> positions, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("asOf", clock.instant().toString());
        List<Map<String, Object>> items = new ArrayList<>();
        for (OmsStockPosition position : positions) {
            Map<String, Object> item = position.toJson();
            item.put("available", stock.available(position));
            items.add(item);
        }
        body.put("items", items);
        return Response.json(status, body);
    }

    private static Response receipt(OmsReservation reservation) {
        return Response.ok(toJson(reservation));
    }

    private static Map<String, Object> toJson(OmsReservation reservation) {
        return Map.of(
                "id", reservation.id(),
                "state", reservation.state().name().toLowerCase(Locale.ROOT),
                "expiresAt", reservation.expiresAt().toString());
    }

    private static String cursor(Request request) {
        return request.parameter("since").filter(value -> !value.isEmpty()).orElse("0");
    }

    private static int number(String cursor) {
        if (!cursor.matches("[0-9]{1,9}")) {
            throw new OmsRejection(
                    400, "BAD_CURSOR", "since must be a cursor from an earlier response, not '" + cursor + "'");
        }
        return Integer.parseInt(cursor);
    }

    private static String third(Request request) {
        return request.segments().get(2);
    }
}
