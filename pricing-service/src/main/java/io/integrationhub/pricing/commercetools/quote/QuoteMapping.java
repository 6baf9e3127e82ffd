package io.integrationhub.pricing.commercetools.quote;

import com.commercetools.api.models.cart.CustomLineItem;
import com.commercetools.api.models.cart.LineItem;
import com.commercetools.api.models.common.LocalizedString;
import com.commercetools.api.models.common.TypedMoney;
import com.commercetools.api.models.customer.Customer;
import com.commercetools.api.models.customer.CustomerReference;
import io.integrationhub.pricing.commercetools.MoneyDrafts;
import io.integrationhub.pricing.price.Money;
import io.integrationhub.pricing.quote.Quote;
import io.integrationhub.pricing.quote.QuoteState;
import io.integrationhub.pricing.quote.StagedQuote;
import io.integrationhub.pricing.quote.content.Address;
import io.integrationhub.pricing.quote.content.Buyer;
import io.integrationhub.pricing.quote.content.QuoteRequest;
import io.integrationhub.pricing.quote.content.QuoteRequestId;
import io.integrationhub.pricing.quote.content.RequestState;
import io.integrationhub.pricing.quote.content.RequestedLine;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates the resources of the SDK. */
final class QuoteMapping {

    private QuoteMapping() {}

    static QuoteRequest request(com.commercetools.api.models.quote_request.QuoteRequest request) {
        return new QuoteRequest(
                new QuoteRequestId(request.getId()),
                request.getVersion(),
                text(request.getKey()),
                RequestState.valueOf(request.getQuoteRequestState().name()),
                request.getCreatedAt().toInstant(),
                buyer(request),
                text(request.getComment()),
                text(request.getPurchaseOrderNumber()),
                lines(request.getLineItems(), request.getCustomLineItems()),
                money(request.getTotalPrice()),
                address(request.getShippingAddress()),
                address(request.getBillingAddress()),
                request.getCustom() == null
                        ? Map.of()
                        : request.getCustom().getFields().values());
    }

    private static Buyer buyer(com.commercetools.api.models.quote_request.QuoteRequest request) {
        Optional<CustomerReference> reference = Optional.ofNullable(request.getCustomer());
        Optional<Customer> customer = reference.map(CustomerReference::getObj);
        return new Buyer(
                reference.map(CustomerReference::getId).orElse(""),
                customer.map(Customer::getCustomerNumber).orElse(""),
                customer.map(Customer::getExternalId).orElse(""),
                customer.map(Customer::getEmail).orElse(""),
                request.getCustomerGroup() == null
                        ? ""
                        : request.getCustomerGroup().getId(),
                request.getBusinessUnit() == null
                        ? ""
                        : request.getBusinessUnit().getKey(),
                request.getStore() == null ? "" : request.getStore().getKey());
    }

    private static List<RequestedLine> lines(List<LineItem> items, @Nullable List<CustomLineItem> customItems) {
        List<RequestedLine> lines = new ArrayList<>();
        for (LineItem item : items) {
            lines.add(new RequestedLine(
                    item.getId(),
                    text(item.getKey()),
                    text(item.getVariant().getSku()),
                    names(item.getName()),
                    item.getQuantity(),
                    money(item.getPrice().getValue()),
                    money(item.getTotalPrice())));
        }
        for (CustomLineItem item : Objects.requireNonNullElse(customItems, List.<CustomLineItem>of())) {
            lines.add(new RequestedLine(
                    item.getId(),
                    text(item.getKey()),
                    "",
                    names(item.getName()),
                    item.getQuantity(),
                    money(item.getMoney()),
                    money(item.getTotalPrice())));
        }
        return lines;
    }

    static StagedQuote staged(com.commercetools.api.models.staged_quote.StagedQuote staged) {
        boolean isClosed = staged.getStagedQuoteState().name().equals("CLOSED");
        return new StagedQuote(staged.getId(), staged.getQuotationCart().getId(), isClosed);
    }

    static Quote quote(com.commercetools.api.models.quote.Quote quote) {
        return new Quote(
                quote.getId(),
                quote.getVersion(),
                text(quote.getKey()),
                QuoteState.valueOf(quote.getQuoteState().name()),
                quote.getCreatedAt().toInstant(),
                Optional.ofNullable(quote.getValidTo()).map(ZonedDateTime::toInstant),
                text(quote.getBuyerComment()),
                money(quote.getTotalPrice()));
    }

    static Money money(TypedMoney money) {
        return MoneyDrafts.from(money);
    }

    private static Optional<Address> address(com.commercetools.api.models.common.@Nullable Address address) {
        return Optional.ofNullable(address)
                .map(it -> new Address(
                        text(it.getCountry()),
                        text(it.getFirstName()),
                        text(it.getLastName()),
                        text(it.getCompany()),
                        text(it.getStreetName()),
                        text(it.getStreetNumber()),
                        text(it.getPostalCode()),
                        text(it.getCity()),
                        text(it.getRegion()),
                        Optional.ofNullable(it.getEmail()),
                        Optional.ofNullable(it.getPhone())));
    }

    private static Map<String, String> names(LocalizedString name) {
        return Map.copyOf(name.values());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
