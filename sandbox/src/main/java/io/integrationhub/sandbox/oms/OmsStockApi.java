package io.integrationhub.sandbox.oms;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What the OMS can be asked about its stock. */
final class OmsStockApi {

    private static final int PAGE = 500;

    private final OmsStock stock;
    private final OmsStockNews news;
    private final InstantSource clock;

    OmsStockApi(OmsStock stock, OmsStockNews news, InstantSource clock) {
        this.stock = stock;
        this.news = news;
        this.clock = clock;
    }

    /** Empty if the request is not about stock. */
    Optional<OmsAnswer> answer(OmsRequest request) {
        return switch (request.route(2)) {
            case "POST api/stock-query" -> Optional.of(query(request));
            case "GET api/stock" -> Optional.of(list(request));
            case "GET api/stock-updates" -> Optional.of(OmsAnswer.of(200, news.page(number(request, "since"), PAGE)));
            case "POST api/reservations" -> Optional.of(reserve(request));
            case "POST api/reservations/*/confirm" -> Optional.of(receipt(200, stock.confirm(third(request))));
            case "DELETE api/reservations/*" -> Optional.of(receipt(200, stock.release(third(request))));
            default -> Optional.empty();
        };
    }

    /** Articles it does not know are left out of the answer. */
    private OmsAnswer query(OmsRequest request) {
        JsonNode body = valid(OmsSchema.STOCK_QUERY, request.json());
        List<OmsPlace> asked =
                body.path("items").valueStream().map(OmsPlace::in).toList();
        stock.asked(asked);
        List<OmsPlace> known = stock.places();
        return quantities(200, asked.stream().filter(known::contains).toList(), Map.of());
    }

    private OmsAnswer list(OmsRequest request) {
        List<OmsPlace> places = stock.places();
        int from = Math.min(places.size(), number(request, "since"));
        int to = Math.min(places.size(), from + PAGE);
        Map<String, Object> next = to < places.size() ? Map.of("next", String.valueOf(to)) : Map.of();
        return quantities(200, places.subList(from, to), next);
    }

    private OmsAnswer reserve(OmsRequest request) {
        JsonNode body = valid(OmsSchema.RESERVATION, request.json());
        Map<OmsPlace, Long> items = new LinkedHashMap<>();
        for (JsonNode item : body.path("items")) {
            items.merge(OmsPlace.in(item), item.path("quantity").asLong(), Long::sum);
        }
        Duration time = Duration.ofSeconds(body.path("expiresInSeconds").asLong());
        return stock.reserve(body.path("key").asString(), items, time)
                .map(made -> kept(made, items))
                .orElseGet(() -> quantities(
                        409,
                        List.copyOf(items.keySet()),
                        Map.of("error", Map.of("code", "INSUFFICIENT", "message", "there is not enough of it"))));
    }

    private OmsAnswer quantities(int status, List<OmsPlace> places, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("asOf", clock.instant().toString());
        List<Map<String, Object>> items = new ArrayList<>();
        for (OmsPlace place : places) {
            Map<String, Object> item = place.toJson();
            item.put("available", stock.available(place));
            items.add(item);
        }
        body.put("items", items);
        return OmsAnswer.of(status, body);
    }

    /** With what is left for others. */
    private OmsAnswer kept(OmsReservation reservation, Map<OmsPlace, Long> items) {
        return quantities(201, List.copyOf(items.keySet()), facts(reservation));
    }

    private static OmsAnswer receipt(int status, OmsReservation reservation) {
        return OmsAnswer.of(status, facts(reservation));
    }

    private static Map<String, Object> facts(OmsReservation reservation) {
        return Map.of(
                "id", reservation.id(),
                "state", reservation.state().name().toLowerCase(Locale.ROOT),
                "expiresAt", reservation.expiresAt().toString());
    }

    private static JsonNode valid(OmsSchema schema, JsonNode body) {
        List<String> findings = schema.violations(body);
        if (!findings.isEmpty()) {
            throw new OmsRefusal(400, "INVALID", "not as agreed: " + findings.getFirst(), findings);
        }
        return body;
    }

    private static int number(OmsRequest request, String parameter) {
        String value = request.parameter(parameter).orElse("0");
        if (!value.matches("[0-9]{1,9}")) {
            throw new OmsRefusal(400, "BAD_CURSOR", parameter + " is no cursor");
        }
        return Integer.parseInt(value);
    }

    private static String third(OmsRequest request) {
        return request.segments().get(2);
    }
}
