package io.integrationhub.taxadapter.commercetools;

import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.customField;

import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.FieldSettings;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxableCart;
import io.integrationhub.taxadapter.tax.Taxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carts, read from and written as commercetools' JSON. */
class ExtensionCarts implements Carts {

    private static final Set<String> FROM_OUTSIDE = Set.of("External", "ExternalAmount");

    private final QuestionReader questions;
    private final CartMarks marks;

    ExtensionCarts(QuestionReader questions, CartMarks marks) {
        this.questions = questions;
        this.marks = marks;
    }

    @Override
    public TaxableCart read(Tenant tenant, JsonNode cart) {
        Optional<TaxQuestion> question = questions.read(tenant, cart);
        boolean business = cart.hasNonNull("businessUnit");
        return new TaxableCart(
                cart.path("id").asString(""),
                question,
                question.map(it -> isAlike(tenant, it, business)).orElse(true),
                question.filter(it -> isSettled(tenant, cart, it)).isPresent());
    }

    /**
     * commercetools takes the taxes back with every change of a price, but leaves the mark; and with it a shopper who
     * changes the tax mode gets other taxes.
     */
    private static boolean isSettled(Tenant tenant, JsonNode cart, TaxQuestion question) {
        boolean taxed = cart.hasNonNull("taxedPrice")
                && FROM_OUTSIDE.contains(cart.path("taxMode").asString(""));
        FieldSettings fields = TaxSettings.of(tenant).fields();
        String seal = CartSeal.of(tenant, question.fingerprint(), Source.ENGINE);
        return taxed
                && customField(cart, fields.source())
                        .filter(Source.ENGINE.mark()::equals)
                        .isPresent()
                && customField(cart, fields.hash()).filter(seal::equals).isPresent();
    }

    private static boolean isAlike(Tenant tenant, TaxQuestion question, boolean business) {
        TaxSettings settings = TaxSettings.of(tenant);
        EngineName engine = TaxSettings.engineFor(tenant, question.destination().country());
        return question.items().stream()
                .map(item -> item.to().country())
                .distinct()
                .allMatch(country -> settings.includesTax(country, business) == question.taxIncluded()
                        && TaxSettings.engineFor(tenant, country) == engine);
    }

    @Override
    public List<ObjectNode> taxed(Tenant tenant, JsonNode cart, Taxes taxes) {
        // The marks first: a total from outside has to be the last action.
        List<ObjectNode> actions = new ArrayList<>(marks.of(tenant, cart, taxes));
        actions.addAll(CartTaxActions.of(
                cart, taxes.question(), taxes.answer(), TaxSettings.of(tenant).mode()));
        return actions;
    }
}
