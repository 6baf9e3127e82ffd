package io.integrationhub.inventorythreshold.inventorymaster.http;

import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Answer;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Answer.Kept;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Answer.TooLittle;
import io.integrationhub.inventorythreshold.inventorymaster.Reservations.Reservation;
import io.integrationhub.system.Mapping;
import io.integrationhub.system.SystemAnswer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is written in a request to keep stock, and read from its answer.
 *
 * @param reserve makes the request
 * @param reserved reads the answer
 */
record ReservationDocuments(Mapping reserve, Mapping reserved) {

    private static final JsonMapper JSON = new JsonMapper();

    byte[] request(Reservation reservation) {
        List<Map<String, Object>> items = new ArrayList<>();
        new TreeMap<>(reservation.items()).forEach((position, quantity) -> {
            Map<String, Object> item = StockDocuments.item(position);
            item.put("quantity", quantity);
            items.add(item);
        });
        Map<String, Object> document = Map.of(
                "order",
                reservation.order().value(),
                "expiresInSeconds",
                reservation.expiry().toSeconds(),
                "items",
                items);
        return JSON.writeValueAsBytes(reserve.apply(document));
    }

    /**
     * @param asked when it was asked for, for an answer without a time of its own
     * @param surely by when the reservation was surely made, for such an answer
     */
    Answer answer(SystemAnswer response, Instant asked, Instant surely) {
        StockResponse answer = StockResponse.of(reserved, response);
        if (!(answer.fields().get("kept") instanceof Boolean kept)) {
            throw StockResponse.unreadable("it does not say whether anything is kept");
        }
        return kept
                ? new Kept(
                        Optional.ofNullable(answer.fields().get("id"))
                                .map(Object::toString)
                                .orElse(""),
                        answer.words(asked),
                        answer.asOf().orElse(surely))
                : new TooLittle(answer.words(asked));
    }
}
