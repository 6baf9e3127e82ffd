package io.integrationhub.taxadapter.commercetools;

import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.json;

import io.integrationhub.taxadapter.settings.CartMode;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxAnswer;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxedItem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The update actions that put taxes on a cart, on all of it or not at all.
 *
 * <p>commercetools ignores a total from outside where there is a discount on the total price, and subtracts that
 * discount twice; such a cart gets rates instead of amounts, whatever the tenant chose.
 */
final class CartTaxActions {

    private final JsonNode cart;
    private final TaxQuestion question;
    private final boolean amounts;
    private final List<ObjectNode> actions = new ArrayList<>();

    private CartTaxActions(JsonNode cart, TaxQuestion question, CartMode mode) {
        this.cart = cart;
        this.question = question;
        this.amounts = mode == CartMode.EXTERNAL_AMOUNT && !cart.hasNonNull("discountOnTotalPrice");
    }

    static List<ObjectNode> of(JsonNode cart, TaxQuestion question, TaxAnswer answer, CartMode mode) {
        return new CartTaxActions(cart, question, mode).of(answer);
    }

    private List<ObjectNode> of(TaxAnswer answer) {
        String mode = amounts ? "ExternalAmount" : "External";
        if (!cart.path("taxMode").asString("").equals(mode)) {
            actions.add(action("changeTaxMode").put("taxMode", mode));
        }
        question.items().forEach(item -> actions.add(itemAction(item, answer.of(item.ref()))));
        if (amounts) {
            actions.add(total(answer));
        }
        return actions;
    }

    private ObjectNode itemAction(TaxItem item, TaxedItem taxed) {
        ObjectNode action = about(item.ref());
        Money tax = taxed.tax();
        if (!amounts) {
            TaxRate rate = taxed.rate().inEffect(item.amount(), tax, question.taxIncluded());
            action.set("externalTaxRate", rate(rate, item));
            return action;
        }
        Money gross = question.taxIncluded() ? item.amount() : item.amount().plus(tax);
        ObjectNode amount = action.putObject("externalTaxAmount");
        amount.set("totalGross", json(gross));
        amount.set("taxRate", rate(taxed.rate(), item));
        return action;
    }

    private ObjectNode about(ItemRef ref) {
        String what = amounts ? "TaxAmount" : "TaxRate";
        ObjectNode action = switch (ref.kind()) {
            case LINE -> action("setLineItem" + what).put("lineItemId", ref.id());
            case CUSTOM_LINE -> action("setCustomLineItem" + what).put("customLineItemId", ref.id());
            case SHIPPING -> action("setShippingMethod" + what);
        };
        // Not allowed where there is only one shipment.
        return ref.shippingKey().isEmpty() ? action : action.put("shippingKey", ref.shippingKey());
    }

    private ObjectNode rate(TaxRate rate, TaxItem item) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", rate.name())
                .put("amount", rate.amount())
                .put("includedInPrice", question.taxIncluded())
                .put("country", item.to().country());
        if (!item.to().region().isEmpty()) {
            json.put("state", item.to().region());
        }
        if (!rate.parts().isEmpty()) {
            ArrayNode parts = json.putArray("subRates");
            rate.parts()
                    .forEach(part -> parts.addObject().put("name", part.name()).put("amount", part.amount()));
        }
        return json;
    }

    /** Last of all: commercetools takes it back with every other change of a price. */
    private ObjectNode total(TaxAnswer answer) {
        Money total = question.total();
        ObjectNode action = action("setCartTotalTax");
        action.set("externalTotalGross", json(question.taxIncluded() ? total : total.plus(answer.total())));
        ArrayNode portions = action.putArray("externalTaxPortions");
        answer.portions().forEach((portion, amount) -> {
            ObjectNode one = portions.addObject().put("name", portion.name()).put("rate", portion.rate());
            one.set("amount", json(amount));
        });
        return action;
    }

    static ObjectNode action(String name) {
        return JsonNodeFactory.instance.objectNode().put("action", name);
    }
}
