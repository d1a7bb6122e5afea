using System.Buffers.Binary;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace RiskAssessment.Records.Tests;

/// <summary>Checkpoints and proofs as texts that others read.</summary>
public sealed class NoteTests
{
    /// <summary>From the second comment of C2SP/C2SP#99: an Ed25519 key, which .NET does not have.</summary>
    private const string Sigsum =
        "sigsum.org/v1/tree/e796172b92befd62d9dc67e41c2f5bc9d3100a3023b20b1ca40288dd1c679e69\n10\nHA5HAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n"
        + "— sigsum.org/v1/tree/e796172b92befd62d9dc67e41c2f5bc9d3100a3023b20b1ca40288dd1c679e69 gJ2ho0n8F8olcerUF1FFdv235A/5as/coWrpLrtE7ovMeP5whgwouYExowG/lTznxu6OUGjjt5yJQ6bXtTcf718MqAQ=\n";

    [Fact]
    public void A_checkpoint_of_another_program_is_read_and_a_host_can_bring_its_kind_of_key()
    {
        Assert.True(Checkpoint.TryParse(Sigsum, out var checkpoint));
        Assert.Equal((10, "1c0e470000000000000000000000000000000000000000000000000000000000"), (checkpoint.Size, checkpoint.RootHash));
        Assert.Equal(Sigsum, checkpoint.ToString());
        var publicKey = Convert.FromHexString("66e0b858e462a609e66fe71370c816d8846ff103d5499a22a7fec37fdbc424a7");
        var id = BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData([.. Encoding.UTF8.GetBytes(checkpoint.Origin + "\n"), 1, .. publicKey]));
        byte[]? signature = null;
        var key = new NoteKey(checkpoint.Origin, id, null, text => throw new NotSupportedException(), (text, given) =>
        {
            Assert.Equal(checkpoint.Text, Encoding.UTF8.GetString(text));
            signature = given;
            return true;
        });
        Assert.True(checkpoint.IsSignedBy(key));
        Assert.Equal(64, signature!.Length);
        Assert.False(checkpoint.IsSignedBy(Some.Key));
    }

    [Fact]
    public async Task OpenSSL_agrees_with_the_signature_and_the_id_of_a_key()
    {
        using var folder = new TemporaryFolder();
        var checkpoint = Some.Log(folder.Path, Some.Key).Append(Some.Assessment()).Checkpoint;
        var line = checkpoint.ToString().Split('\n')[4].Split(' ');
        var signature = Convert.FromBase64String(line[2]);
        await File.WriteAllTextAsync(folder.In("public.pem"), Some.Ecdsa.ExportSubjectPublicKeyInfoPem(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(folder.In("text"), checkpoint.Text, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(folder.In("signature"), signature[4..], TestContext.Current.CancellationToken);
        var isThere = await Runs("openssl", "version");
        Assert.True(isThere || Environment.GetEnvironmentVariable("RISK_OPENSSL_REQUIRED") != "1", "openssl is needed: apt-get install openssl.");
        Assert.SkipUnless(isThere, "openssl is needed: apt-get install openssl.");
        Assert.True(await Runs("openssl", "dgst", "-sha256", "-verify", folder.In("public.pem"), "-signature", folder.In("signature"), folder.In("text")));
        Assert.True(await Runs("openssl", "ec", "-pubin", "-in", folder.In("public.pem"), "-outform", "DER", "-out", folder.In("public.der")));
        Assert.Equal(signature[..4], SHA256.HashData(await File.ReadAllBytesAsync(folder.In("public.der"), TestContext.Current.CancellationToken))[..4]);
        Assert.Equal(Some.Key.VerifierKey, $"{Some.Origin}+{Convert.ToHexStringLower(signature[..4])}+{Convert.ToBase64String([2, .. await File.ReadAllBytesAsync(folder.In("public.der"), TestContext.Current.CancellationToken)])}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n")]
    [InlineData("\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n")]
    [InlineData("o\n01\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n")]
    [InlineData("o\n-1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n")]
    [InlineData("o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=\n\n")]
    [InlineData("o\n1\nAAAA\n\n")]
    [InlineData("o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\nmore\n\n")]
    [InlineData("o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n- o AAAAAAAA\n")]
    [InlineData("o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— o AAAA\n")]
    [InlineData("o\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n\n— o AAAAAAAA")]
    [InlineData("o\r\n1\r\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\r\n\r\n")]
    public void What_is_not_a_checkpoint_is_refused(string note) => Assert.False(Checkpoint.TryParse(note, out _));

    [Fact]
    public void A_checkpoint_is_short_enough_to_compare_and_differs_from_that_of_another_log()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path, Some.Key);
        var first = log.Append(Some.Assessment()).Checkpoint;
        Assert.Matches("^1( [0-9a-f]{4}){5}$", first.ShortForm);
        Assert.StartsWith(first.ShortForm[2..].Replace(" ", "", StringComparison.Ordinal), first.RootHash, StringComparison.Ordinal);
        Assert.NotEqual(first.ShortForm, log.Append(Some.Assessment()).Checkpoint.ShortForm);
    }

    [Fact]
    public void A_proof_shows_one_record_to_who_has_the_public_key_alone()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Everything(folder.Path);
        using var publicKey = ECDsa.Create();
        publicKey.ImportFromPem(Some.Ecdsa.ExportSubjectPublicKeyInfoPem());
        var key = NoteKey.Of(Some.Origin, publicKey);
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (var leaf in log.Leaves())
        {
            Assert.True(InclusionProof.TryParse(log.Prove(leaf.Index).ToString(), out var proof));
            Assert.True(proof.IsValid(key));
            Assert.False(proof.IsValid(NoteKey.Of(Some.Origin, other)));
            Assert.False(proof.IsValid(NoteKey.Of("another.example", publicKey)));
            Assert.Equal(leaf.Utf8.ToArray(), proof.Leaf.Utf8.ToArray());
            if (log.ContentOf(leaf) is not { } content)
                continue;
            Assert.True(proof.Covers(content));
            content[^1] ^= 1;
            Assert.False(proof.Covers(content));
        }
    }

    [Fact]
    public void A_proof_in_which_any_character_is_another_one_is_not_valid()
    {
        using var folder = new TemporaryFolder();
        var text = Some.Everything(folder.Path).Prove(4).ToString();
        for (var i = 0; i < text.Length; i++)
        {
            var changed = $"{text[..i]}{(text[i] == 'A' ? 'B' : 'A')}{text[(i + 1)..]}";
            Assert.False(InclusionProof.TryParse(changed, out var proof) && proof.IsValid(Some.Key), $"character {i}");
        }
    }

    [Fact]
    public void A_log_proves_that_it_begins_with_each_of_its_checkpoints()
    {
        using var folder = new TemporaryFolder();
        var log = Some.Log(folder.Path, Some.Key);
        var kept = Enumerable.Range(0, 9).Select(i => log.Append(Some.Assessment($"{i}")).Checkpoint).ToList();
        foreach (var earlier in kept)
        {
            Assert.True(ConsistencyProof.TryParse(log.ProveSince(earlier.Size).ToString(), out var proof));
            Assert.True(proof.IsValid(earlier, Some.Key));
            Assert.All(kept.Where(other => other != earlier), other => Assert.False(proof.IsValid(other, Some.Key)));
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => log.ProveSince(10));
        Assert.Empty(log.Verify(kept).Problems);
    }

    [Fact]
    public void A_key_is_read_from_PEM_and_what_is_none_is_refused()
    {
        Assert.Equal(Some.Key.VerifierKey, NoteKey.FromPem(Some.Origin, Some.Ecdsa.ExportECPrivateKeyPem()).VerifierKey);
        Assert.Equal(Some.Key.VerifierKey, NoteKey.FromPem(Some.Origin, Some.Ecdsa.ExportSubjectPublicKeyInfoPem()).VerifierKey);
        Assert.Throws<ArgumentException>(() => NoteKey.FromPem(Some.Origin, "no key"));
        Assert.Throws<ArgumentException>(() => NoteKey.FromPem("with a blank", Some.Ecdsa.ExportECPrivateKeyPem()));
        using var wrong = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Assert.Throws<ArgumentException>(() => NoteKey.Of(Some.Origin, wrong));
    }

    private static async Task<bool> Runs(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
