package io.integrationhub.sandbox.commercetools;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Drafts that lead from a cart to an order by way of a quote; further fields are each preceded by a comma. */
final class QuoteDrafts {

    private QuoteDrafts() {}

    static String requestOf(JsonNode cart, String more) {
        return "{'cart':{'typeId':'cart','id':'" + cart.path("id").asString() + "'},'cartVersion':"
                + cart.path("version").asLong() + more + "}";
    }

    static String stagedOf(JsonNode request, String more) {
        return "{'quoteRequest':{'typeId':'quote-request','id':'"
                + request.path("id").asString() + "'},'quoteRequestVersion':"
                + request.path("version").asLong() + more + "}";
    }

    static String quoteOf(JsonNode staged, String more) {
        return "{'stagedQuote':{'typeId':'staged-quote','id':'"
                + staged.path("id").asString() + "'},'stagedQuoteVersion':"
                + staged.path("version").asLong() + more + "}";
    }

    static String orderOf(JsonNode quote, String more) {
        return "{'quote':{'typeId':'quote','id':'" + quote.path("id").asString() + "'},'version':"
                + quote.path("version").asLong() + more + "}";
    }

    static String field(String name) {
        return "{'name':'" + name + "','label':{'en':'F'},'required':false,'type':{'name':'String'}}";
    }

    static String custom(String... fields) {
        return "'custom':{'type':{'typeId':'type','key':'hub-quote'},'fields':{"
                + String.join(
                        ",",
                        List.of(fields).stream()
                                .map(field -> "'" + field + "':'x'")
                                .toList())
                + "}}";
    }
}
