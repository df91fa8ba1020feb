package org.unspin.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unspin.cli.console.FailureKeeper;
import org.unspin.cli.console.Failures;
import org.unspin.cli.console.Terminals;
import org.unspin.cli.output.AtomicFile;

class StreamsTest {
    @TempDir
    private Path folder = Path.of("");

    /** A stream whose reader has gone or whose disk is full. */
    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void theFirstFailureBehindAPrintStreamIsKept() {
        FailureKeeper keeper = new FailureKeeper(failing("No space left on device"), 4);
        PrintStream out = new PrintStream(keeper, false, StandardCharsets.UTF_8);
        assertThat(keeper.failure()).isEmpty();
        out.print("more than four bytes");
        out.write('x');
        out.flush();
        assertThat(keeper.failure()).hasValueSatisfying(e -> assertThat(e).hasMessage("No space left on device"));
        assertThat(FailureKeeper.isBrokenPipe(keeper.failure().orElseThrow())).isFalse();
    }

    @Test
    void tellsABrokenPipeFromOtherFailures() {
        assertThat(FailureKeeper.isBrokenPipe(new IOException("Broken pipe"))).isTrue();
        assertThat(FailureKeeper.isBrokenPipe(new IOException("The pipe is being closed")))
                .isTrue();
        assertThat(FailureKeeper.isBrokenPipe(new IOException("Input/output error")))
                .isFalse();
    }

    @Test
    void whatIsWrittenArrives() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(new FailureKeeper(bytes, 4), false, StandardCharsets.UTF_8);
        out.print("f\u00fcnf");
        out.flush();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("f\u00fcnf");
    }

    @Test
    void filesAreReplacedWholeAndNothingElseIsLeft() throws IOException {
        Path file = folder.resolve("x.txt");
        AtomicFile.write(file, new byte[] {1});
        AtomicFile.write(file, new byte[] {2, 3});
        assertThat(file).hasBinaryContent(new byte[] {2, 3});
        assertThatThrownBy(() -> AtomicFile.write(folder, new byte[0])).hasMessageContaining("this is a directory");
        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("none/x"), new byte[0]))
                .isInstanceOf(IOException.class);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aNewFileMayBeReadByOthersAsTheSystemSays() throws IOException {
        Path ours = folder.resolve("ours");
        AtomicFile.write(ours, new byte[] {1});
        Path systems = Files.write(folder.resolve("systems"), new byte[] {1});
        if (Files.getFileStore(ours).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(ours)).isEqualTo(Files.getPosixFilePermissions(systems));
        }
    }

    @Test
    void aTestIsNoTerminal() {
        assertThat(Terminals.all(true).out()).isTrue();
        assertThat(Terminals.ofThisProcess().err()).isFalse();
    }

    @Test
    void failuresAreToldInTheWordsOfTheSystem() {
        assertThat(Failures.message(new OutOfMemoryError())).contains("-Xmx");
        assertThat(Failures.message(new NoClassDefFoundError("com/x/Y"))).contains("com/x/Y", "-cli.jar");
        assertThat(Failures.message(new java.io.UncheckedIOException(new java.nio.file.AccessDeniedException("f"))))
                .isEqualTo("f: permission denied");
        assertThat(Failures.message(new java.nio.file.FileSystemException("f", null, "Too many open files")))
                .isEqualTo("f: too many open files");
        assertThat(Failures.message(new java.nio.file.FileSystemLoopException("f")))
                .contains("circle");
        assertThat(Failures.message(new java.nio.file.InvalidPathException("a\0b", "Nul character")))
                .contains("file name");
        assertThat(Failures.message(new ArithmeticException("by zero")))
                .contains("an error of Unspin itself", "--debug");
    }
}
