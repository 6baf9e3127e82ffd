/** The Import API, which commercetools serves at hosts of its own: resources in containers, imported a little later. */
@NullMarked
package io.integrationhub.sandbox.commercetools.imports;

import org.jspecify.annotations.NullMarked;
