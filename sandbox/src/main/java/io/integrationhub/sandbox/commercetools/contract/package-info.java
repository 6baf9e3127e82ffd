/**
 * Validates requests and responses against the public OpenAPI document of commercetools, where that file is available.
 */
@NullMarked
package io.integrationhub.sandbox.commercetools.contract;

import org.jspecify.annotations.NullMarked;
