package io.integrationhub.taxadapter.commercetools.cart;

import static io.integrationhub.taxadapter.commercetools.transaction.CommercetoolsJson.json;

import io.integrationhub.taxadapter.settings.TaxSettings.CartMode;
import io.integrationhub.taxadapter.tax.ItemRef;
import io.integrationhub.taxadapter.tax.ItemTaxes;
import io.integrationhub.taxadapter.tax.ItemTaxes.ItemTax;
import io.integrationhub.taxadapter.tax.Money;
import io.integrationhub.taxadapter.tax.TaxItem;
import io.integrationhub.taxadapter.tax.TaxRate;
import io.integrationhub.taxadapter.tax.TaxableTransaction;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The update actions that set taxes on a cart, on all of its items or none.
 *
 * <p>commercetools ignores an external total if there is a discount on the total price, and subtracts that discount
 * twice; such a cart is given rates instead of amounts, whatever mode the tenant chose.
 */
final class CartTaxActions {

    private final JsonNode cart;
    private final TaxableTransaction transaction;
    private final boolean amounts;
    private final List<ObjectNode> actions = new ArrayList<>();

    private CartTaxActions(JsonNode cart, TaxableTransaction transaction, CartMode mode) {
        this.cart = cart;
        this.transaction = transaction;
        this.amounts = mode == CartMode.EXTERNAL_AMOUNT && !cart.hasNonNull("discountOnTotalPrice");
    }

    static List<ObjectNode> of(JsonNode cart, TaxableTransaction transaction, ItemTaxes taxes, CartMode mode) {
        return new CartTaxActions(cart, transaction, mode).of(taxes);
    }

    private List<ObjectNode> of(ItemTaxes taxes) {
        String mode = amounts ? "ExternalAmount" : "External";
        if (!cart.path("taxMode").asString("").equals(mode)) {
            actions.add(action("changeTaxMode").put("taxMode", mode));
        }
        transaction.items().forEach(item -> actions.add(itemAction(item, taxes.of(item.ref()))));
        if (amounts) {
            actions.add(total(taxes));
        }
        return actions;
    }

    private ObjectNode itemAction(TaxItem item, ItemTax calculated) {
        ObjectNode action = itemAction(item.ref());
        Money tax = calculated.tax();
        if (!amounts) {
            TaxRate rate = calculated.rate().effectiveFor(item.amount(), tax, transaction.taxIncluded());
            action.set("externalTaxRate", rate(rate, item));
            return action;
        }
        Money gross = transaction.taxIncluded() ? item.amount() : item.amount().plus(tax);
        ObjectNode amount = action.putObject("externalTaxAmount");
        amount.set("totalGross", json(gross));
        amount.set("taxRate", rate(calculated.rate(), item));
        return action;
    }

    private ObjectNode itemAction(ItemRef ref) {
        String suffix = amounts ? "TaxAmount" : "TaxRate";
        ObjectNode action = switch (ref.kind()) {
            case LINE -> action("setLineItem" + suffix).put("lineItemId", ref.id());
            case CUSTOM_LINE -> action("setCustomLineItem" + suffix).put("customLineItemId", ref.id());
            case SHIPPING -> action("setShippingMethod" + suffix);
        };
        // Only allowed if there are several shipments.
        return ref.shippingKey().isEmpty() ? action : action.put("shippingKey", ref.shippingKey());
    }

    private ObjectNode rate(TaxRate rate, TaxItem item) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", rate.name())
                .put("amount", rate.amount())
                .put("includedInPrice", transaction.taxIncluded())
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

    /** The last action, because commercetools removes the total whenever a price changes. */
    private ObjectNode total(ItemTaxes taxes) {
        Money total = transaction.total();
        ObjectNode action = action("setCartTotalTax");
        action.set("externalTotalGross", json(transaction.taxIncluded() ? total : total.plus(taxes.total())));
        ArrayNode portions = action.putArray("externalTaxPortions");
        taxes.portions().forEach((portion, amount) -> {
            ObjectNode entry = portions.addObject().put("name", portion.name()).put("rate", portion.rate());
            entry.set("amount", json(amount));
        });
        return action;
    }

    static ObjectNode action(String name) {
        return JsonNodeFactory.instance.objectNode().put("action", name);
    }
}
