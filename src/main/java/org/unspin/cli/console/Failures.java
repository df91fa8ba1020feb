package org.unspin.cli.console;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.unspin.dictionary.DictionaryFormatException;
import org.unspin.optional.OptionalJar;

/** Failures in the words that a Unix user expects. */
public final class Failures {
    private Failures() {}

    /** One line, save where a dictionary has several problems. */
    public static String message(Throwable failure) {
        if (failure instanceof CliException || failure instanceof DictionaryFormatException) {
            return failure.getMessage();
        }
        if ((failure instanceof UncheckedIOException || failure instanceof ExecutionException)
                && failure.getCause() != null) {
            return message(failure.getCause());
        }
        if (failure instanceof FileSystemException || failure instanceof FileNotFoundException) {
            return fileMessage((IOException) failure);
        }
        if (failure instanceof InvalidPathException path) {
            return path.getInput()
                    + ": this file name cannot be written in the character set of the locale; set LC_ALL=C.UTF-8";
        }
        if (failure instanceof CharacterCodingException) {
            return "a file is not UTF-8; convert it first, e.g. with iconv";
        }
        if (failure instanceof OutOfMemoryError) {
            return "not enough memory; give Java more, e.g. java -Xmx4g -jar ...";
        }
        if (failure instanceof LinkageError linkage) {
            return OptionalJar.missing(linkage)
                    .map(jar -> "a library is missing: add " + jar.coordinates()
                            + ", or run the jar whose name ends in -cli.jar")
                    .orElse("a part is missing (" + failure.getMessage()
                            + "); run the jar whose name ends in -cli.jar");
        }
        if (failure instanceof IOException
                || failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException) {
            String message = failure.getMessage();
            return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
        }
        return "an error of Unspin itself: " + failure + "; please report it with what --debug prints";
    }

    private static String fileMessage(IOException failure) {
        if (!(failure instanceof FileSystemException e) || e.getFile() == null) {
            return String.valueOf(failure.getMessage());
        }
        return e.getFile() + ": " + reason(e);
    }

    /** What is wrong, without the name of the file. */
    public static String reason(IOException failure) {
        if (!(failure instanceof FileSystemException e)) {
            // A full disk is told of without the name of a file.
            return uncapitalized(String.valueOf(failure.getMessage()));
        }
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NotDirectoryException) {
            return "not a directory";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "a file of this name is in the way";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "a directory of this name is in the way";
        }
        if (e instanceof FileSystemLoopException) {
            return "a link that leads in a circle";
        }
        String reason = e.getReason();
        return reason == null ? "cannot be read or written" : uncapitalized(reason);
    }

    private static String uncapitalized(String reason) {
        return reason.isEmpty() ? reason : reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1);
    }

    /** Without the characters that a terminal would obey, which may stand in the name of a file. */
    public static String printable(String message) {
        StringBuilder out = new StringBuilder(message.length());
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            out.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? '?' : c);
        }
        return out.toString();
    }
}
