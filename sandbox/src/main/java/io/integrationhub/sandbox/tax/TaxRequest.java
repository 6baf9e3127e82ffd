package io.integrationhub.sandbox.tax;

import tools.jackson.databind.JsonNode;

/**
 * One HTTP request, read.
 *
 * @param path without the query
 * @param body missing if there is none
 */
record TaxRequest(String method, String path, String authorization, JsonNode body) {

    String lastSegment() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
