@NullMarked
package io.integrationhub.emailnotifier.content.example;

import org.jspecify.annotations.NullMarked;
