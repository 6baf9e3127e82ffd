/** Holds requests and answers against the public OpenAPI of commercetools, where that file is at hand. */
@NullMarked
package io.integrationhub.sandbox.commercetools.contract;

import org.jspecify.annotations.NullMarked;
