/** Tests of the tax stand-ins through their HTTP APIs. */
@NullMarked
package io.integrationhub.sandbox.tax;

import org.jspecify.annotations.NullMarked;
