package io.integrationhub.taxadapter.commercetools;

import static io.integrationhub.taxadapter.commercetools.CommercetoolsJson.customField;

import io.integrationhub.starter.tenant.Tenant;
import io.integrationhub.taxadapter.settings.EngineName;
import io.integrationhub.taxadapter.settings.FieldSettings;
import io.integrationhub.taxadapter.settings.TaxSettings;
import io.integrationhub.taxadapter.tax.Fingerprint;
import io.integrationhub.taxadapter.tax.Source;
import io.integrationhub.taxadapter.tax.TaxQuestion;
import io.integrationhub.taxadapter.tax.TaxableCart;
import io.integrationhub.taxadapter.tax.Taxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Carts, read from and written as commercetools' JSON. */
class ExtensionCarts implements Carts {

    private final QuestionReader questions;
    private final CartMarks marks;

    ExtensionCarts(QuestionReader questions, CartMarks marks) {
        this.questions = questions;
        this.marks = marks;
    }

    @Override
    public TaxableCart read(Tenant tenant, JsonNode cart) {
        FieldSettings fields = TaxSettings.of(tenant).fields();
        // commercetools takes the taxes back with every change of a price, but leaves the mark.
        Optional<Fingerprint> taxedFor =
                customField(cart, fields.hash())
                        .filter(_ -> cart.hasNonNull("taxedPrice"))
                        .map(Fingerprint::new);
        boolean exact =
                customField(cart, fields.source()).filter(Source.ENGINE.mark()::equals).isPresent();
        Optional<TaxQuestion> question = questions.read(tenant, cart);
        boolean business = cart.hasNonNull("businessUnit");
        return new TaxableCart(
                cart.path("id").asString(""),
                question,
                taxedFor,
                question.map(it -> isAlike(tenant, it, business)).orElse(true),
                exact);
    }

    private static boolean isAlike(Tenant tenant, TaxQuestion question, boolean business) {
        TaxSettings settings = TaxSettings.of(tenant);
        EngineName engine = TaxSettings.engineFor(tenant, question.destination().country());
        return question.items().stream()
                .map(item -> item.to().country())
                .distinct()
                .allMatch(
                        country ->
                                settings.includesTax(country, business) == question.taxIncluded()
                                        && TaxSettings.engineFor(tenant, country) == engine);
    }

    @Override
    public List<ObjectNode> taxed(Tenant tenant, JsonNode cart, Taxes taxes) {
        // The marks first: a total from outside has to be the last action.
        List<ObjectNode> actions = new ArrayList<>(marks.of(tenant, cart, taxes));
        actions.addAll(
                CartTaxActions.of(
                        cart, taxes.question(), taxes.answer(), TaxSettings.of(tenant).mode()));
        return actions;
    }
}
