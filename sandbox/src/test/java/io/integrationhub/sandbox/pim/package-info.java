@NullMarked
package io.integrationhub.sandbox.pim;

import org.jspecify.annotations.NullMarked;
