package io.integrationhub.pricing.commercetools.quote;

import com.commercetools.api.models.cart.Cart;
import com.commercetools.api.models.quote.QuoteUpdateAction;
import com.commercetools.api.models.quote_request.QuoteRequestState;
import com.commercetools.api.models.quote_request.QuoteRequestUpdateAction;
import com.commercetools.api.models.staged_quote.StagedQuoteState;
import com.commercetools.api.models.staged_quote.StagedQuoteUpdateAction;
import io.integrationhub.commercetools.Commercetools;
import io.integrationhub.commercetools.Project;
import io.integrationhub.core.fault.PermanentFault;
import io.integrationhub.core.tenant.Tenant;
import io.integrationhub.pricing.quote.Negotiation;
import io.integrationhub.pricing.quote.Quote;
import io.integrationhub.pricing.quote.QuoteState;
import io.integrationhub.pricing.quote.StagedQuote;
import io.integrationhub.pricing.quote.cart.CartChange;
import io.integrationhub.pricing.quote.cart.CartPlan;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quote.report.QuoteReport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Reads and changes quotes through the commercetools SDK. */
class SdkQuotes implements Quotes {

    private final Commercetools commercetools;

    SdkQuotes(Commercetools commercetools) {
        this.commercetools = commercetools;
    }

    @Override
    public Optional<Negotiation> load(Tenant tenant, QuoteRequestId id) {
        Project project = project(tenant);
        return project.find(
                        project.api().quoteRequests().withId(id.value()).get().withExpand("customer"))
                .map(QuoteMapping::request)
                .map(request -> new Negotiation(request, newestStaged(project, id), quotes(project, id)));
    }

    private static Optional<StagedQuote> newestStaged(Project project, QuoteRequestId id) {
        var request = project.api()
                .stagedQuotes()
                .get()
                .withWhere("quoteRequest(id=:request)")
                .withPredicateVar("request", id.value())
                .withSort("createdAt desc")
                .withLimit(1)
                .withWithTotal(false);
        return project.call(request).getResults().stream().findFirst().map(QuoteMapping::staged);
    }

    private static List<Quote> quotes(Project project, QuoteRequestId id) {
        var request = project.api()
                .quotes()
                .get()
                .withWhere("quoteRequest(id=:request)")
                .withPredicateVar("request", id.value())
                .withSort("createdAt desc")
                .withLimit(500)
                .withWithTotal(false);
        return project.call(request).getResults().stream()
                .map(QuoteMapping::quote)
                .toList();
    }

    @Override
    public Optional<QuoteRequestId> requestOfStagedQuote(Tenant tenant, String id) {
        Project project = project(tenant);
        return project.find(project.api().stagedQuotes().withId(id).get())
                .map(staged -> new QuoteRequestId(staged.getQuoteRequest().getId()));
    }

    @Override
    public Optional<QuoteRequestId> requestOfQuote(Tenant tenant, String id) {
        Project project = project(tenant);
        return project.find(project.api().quotes().withId(id).get())
                .map(quote -> new QuoteRequestId(quote.getQuoteRequest().getId()));
    }

    @Override
    public StagedQuote stage(Tenant tenant, Negotiation negotiation) {
        Optional<StagedQuote> present = negotiation.staged().filter(staged -> !staged.isClosed());
        if (present.isPresent()) {
            return present.get();
        }
        Project project = project(tenant);
        return QuoteMapping.staged(project.call(project.api()
                .stagedQuotes()
                .post(draft -> draft.quoteRequest(
                                request -> request.id(negotiation.request().id().value()))
                        .quoteRequestVersion(negotiation.request().version())
                        .quoteRequestStateToAccepted(true))));
    }

    @Override
    public void lockPrices(Tenant tenant, StagedQuote staged, QuoteReport report) {
        Project project = project(tenant);
        var byId = project.api().carts().withId(staged.cartId());
        Cart cart = project.update(
                () -> project.call(byId.get()),
                current -> {
                    Locale language = CartMapping.language(current);
                    return plan(current, report).stream()
                            .map(change -> CartMapping.action(change, language))
                            .toList();
                },
                (current, actions) -> project.call(
                        byId.post(update -> update.version(current.getVersion()).actions(actions))));
        if (!plan(cart, report).isEmpty() || CartMapping.of(cart).hasDiscountOnTotal()) {
            throw differ("commercetools computes other prices than the master reported, or reduces their total");
        }
    }

    private static List<CartChange> plan(Cart cart, QuoteReport report) {
        try {
            return CartPlan.of(CartMapping.of(cart), report);
        } catch (IllegalArgumentException e) {
            throw differ(String.valueOf(e.getMessage()));
        }
    }

    private static PermanentFault differ(String problem) {
        return new PermanentFault(QuoteFault.QUOTE_PRICES_DIFFER, problem);
    }

    @Override
    public void setTerms(Tenant tenant, StagedQuote staged, QuoteReport report) {
        Project project = project(tenant);
        var byId = project.api().stagedQuotes().withId(staged.id());
        project.update(
                () -> project.call(byId.get()),
                current -> {
                    List<StagedQuoteUpdateAction> actions = new ArrayList<>();
                    Optional<Instant> validTo =
                            Optional.ofNullable(current.getValidTo()).map(ZonedDateTime::toInstant);
                    if (!validTo.equals(report.validTo())) {
                        actions.add(StagedQuoteUpdateAction.setValidToBuilder()
                                .validTo(report.validTo()
                                        .map(time -> time.atZone(ZoneOffset.UTC))
                                        .orElse(null))
                                .build());
                    }
                    if (!Objects.requireNonNullElse(current.getSellerComment(), "")
                            .equals(report.sellerComment())) {
                        actions.add(StagedQuoteUpdateAction.setSellerCommentBuilder()
                                .sellerComment(report.sellerComment().isEmpty() ? null : report.sellerComment())
                                .build());
                    }
                    return actions;
                },
                (current, actions) -> project.call(
                        byId.post(update -> update.version(current.getVersion()).actions(actions))));
    }

    @Override
    public Quote send(Tenant tenant, StagedQuote staged, QuoteReport report) {
        Project project = project(tenant);
        var byKey = project.api().quotes().withKey(report.quoteKey());
        // Read first: after a lost response the quote may exist.
        return project.find(byKey.get())
                .filter(quote -> quote.getStagedQuote().getId().equals(staged.id()))
                .map(QuoteMapping::quote)
                .orElseGet(() -> create(project, staged, report));
    }

    private static Quote create(Project project, StagedQuote staged, QuoteReport report) {
        long version = project.call(
                        project.api().stagedQuotes().withId(staged.id()).get())
                .getVersion();
        return QuoteMapping.quote(project.call(project.api()
                .quotes()
                .post(draft -> draft.key(report.quoteKey())
                        .stagedQuote(identifier -> identifier.id(staged.id()))
                        .stagedQuoteVersion(version)
                        .stagedQuoteStateToSent(true))));
    }

    @Override
    public void withdraw(Tenant tenant, Quote quote) {
        Project project = project(tenant);
        var byId = project.api().quotes().withId(quote.id());
        project.update(
                () -> project.call(byId.get()),
                current -> QuoteMapping.quote(current).state() == QuoteState.PENDING
                        ? List.<QuoteUpdateAction>of(QuoteUpdateAction.changeQuoteStateBuilder()
                                .quoteState(com.commercetools.api.models.quote.QuoteState.WITHDRAWN)
                                .build())
                        : List.of(),
                (current, actions) -> project.call(
                        byId.post(update -> update.version(current.getVersion()).actions(actions))));
    }

    @Override
    public void reject(Tenant tenant, Negotiation negotiation) {
        closeStaged(tenant, negotiation);
        changeState(tenant, negotiation.request().id(), QuoteRequestState.REJECTED);
    }

    @Override
    public void close(Tenant tenant, Negotiation negotiation) {
        closeStaged(tenant, negotiation);
        changeState(tenant, negotiation.request().id(), QuoteRequestState.CLOSED);
    }

    private void closeStaged(Tenant tenant, Negotiation negotiation) {
        Project project = project(tenant);
        negotiation.staged().ifPresent(staged -> {
            var byId = project.api().stagedQuotes().withId(staged.id());
            project.update(
                    () -> project.call(byId.get()),
                    current -> current.getStagedQuoteState() == StagedQuoteState.CLOSED
                            ? List.of()
                            : List.<StagedQuoteUpdateAction>of(StagedQuoteUpdateAction.changeStagedQuoteStateBuilder()
                                    .stagedQuoteState(StagedQuoteState.CLOSED)
                                    .build()),
                    (current, actions) -> project.call(byId.post(
                            update -> update.version(current.getVersion()).actions(actions))));
        });
    }

    private void changeState(Tenant tenant, QuoteRequestId id, QuoteRequestState state) {
        Project project = project(tenant);
        var byId = project.api().quoteRequests().withId(id.value());
        project.update(
                () -> project.call(byId.get()),
                current -> current.getQuoteRequestState() == state
                        ? List.of()
                        : List.<QuoteRequestUpdateAction>of(QuoteRequestUpdateAction.changeQuoteRequestStateBuilder()
                                .quoteRequestState(state)
                                .build()),
                (current, actions) -> project.call(
                        byId.post(update -> update.version(current.getVersion()).actions(actions))));
    }

    private Project project(Tenant tenant) {
        return commercetools.project(tenant.id());
    }
}
