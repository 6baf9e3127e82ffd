/** Business Units: companies with their divisions, Associates and Associate Roles. */
@NullMarked
package io.integrationhub.sandbox.commercetools.businessunit;

import org.jspecify.annotations.NullMarked;
