namespace RiskAssessment;

/// <summary>The eight clusters of obsessive relational intrusion, after Spitzberg and Cupach.</summary>
public enum BehaviourCluster
{
    /// <summary>Excessive courtship: affection, gifts, pleas to reconcile.</summary>
    Hyperintimacy = 0,

    /// <summary>Contact at a distance: calls, messages, letters.</summary>
    MediatedContact = 1,

    /// <summary>Contact in person or through others: approaching, turning up.</summary>
    InteractionalContact = 2,

    /// <summary>Following, watching, tracking, gathering information.</summary>
    Surveillance = 3,

    /// <summary>Entering what is private: home, accounts, post, belongings, identity.</summary>
    Invasion = 4,

    /// <summary>Harassment and intimidation.</summary>
    Harassment = 5,

    /// <summary>Coercion and threat.</summary>
    Threat = 6,

    /// <summary>Physical aggression against people, animals or property.</summary>
    Violence = 7,
}
