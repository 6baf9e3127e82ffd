/** The tax stand-ins as callers see them. */
@NullMarked
package io.integrationhub.sandbox.tax;

import org.jspecify.annotations.NullMarked;
